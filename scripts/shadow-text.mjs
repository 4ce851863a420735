const unseen = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

const textsOf = (node, inShadow) => {
  if (unseen.has(node.nodeName)) return [];
  const here = inShadow || node.shadowRootType === 'closed';
  const own = here && node.nodeName === '#text' ? [node.nodeValue.trim()] : [];
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const framed = node.contentDocument ? textsOf(node.contentDocument, false) : [];
  return [...own, ...inner.flatMap((child) => textsOf(child, here)), ...framed];
};

const read = async (session) => {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return textsOf(root, false).filter(Boolean).join(' ');
};

/**
 * All words that closed shadow roots of a page and its frames show: the page itself cannot reach them, and
 * neither can a locator. Empty when there are none.
 * @param {import('@playwright/test').Page} page
 */
export async function shadowText(page) {
  const texts = [await read(await page.context().newCDPSession(page))];
  for (const frame of page.frames().slice(1)) {
    // A frame that shares its parent's process has no session of its own and was read with it.
    const own = await page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined);
    if (own) texts.push(await read(own));
  }
  return texts.filter(Boolean).join(' ');
}
