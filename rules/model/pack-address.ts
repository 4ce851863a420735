const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether packs may be taken from there: over https, or from this very machine. */
export const isPackAddress = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
};

/** An address as a person types it, in full; nothing where no packs may be taken from there. */
export const packAddress = (typed: string): string | undefined => {
  const text = typed.trim();
  const url = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return text !== '' && isPackAddress(url) ? new URL(url).href : undefined;
};
