const webAddress = /https?:\/\/[^\s<>"]+/gi;
/** What a sentence puts after an address, and an address hardly ever ends with. */
const sentenceEnd = /[.,;:!?)\]]+$/;

/** The links of a pasted text, each once. Of a line with addresses the words between them are left out. */
export const pastedLinks = (text: string): readonly string[] => {
  const found = text.split('\n').flatMap((line) => {
    const addresses = line.match(webAddress);
    return addresses === null ? [line.trim()] : addresses.map((link) => link.replace(sentenceEnd, ''));
  });
  return [...new Set(found)].filter((link) => link !== '');
};
