/** An HTML element in any document, also one of XML; the text is never read as markup. */
export const element = (page: Document, name: string, className: string, text = ''): HTMLElement => {
  const made = page.createElementNS('http://www.w3.org/1999/xhtml', name);
  made.className = className;
  made.textContent = text;
  return made;
};
