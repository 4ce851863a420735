const key = Symbol.for('page-observer');
type Owner = typeof globalThis & { [key]?: AbortController };

/**
 * Ends an earlier copy of the page observer in this document: after an update, the new version is put into open
 * pages beside the old one. Both live in the extension's own world, where pages cannot reach this.
 * @returns the signal that ends this copy
 */
export const becomeTheOnlyOne = (): AbortSignal => {
  const owner: Owner = globalThis;
  owner[key]?.abort();
  owner[key] = new AbortController();
  return owner[key].signal;
};
