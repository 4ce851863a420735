import type { Contender } from '../contest/contender';

/** What anyone would write first: a Set of the names, asked for the host and each of its parents. */
export const nameSet: Contender = {
  name: 'a JavaScript Set',
  load: () => ({
    build: (lines) => {
      const names = new Set(lines);
      const isListed = (host: string): boolean => {
        if (names.has(host)) return true;
        for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
          if (names.has(host.slice(dot + 1))) return true;
        }
        return false;
      };
      const prepare = (texts: readonly string[]) => {
        // Strings that were not asked before: a string keeps its hash.
        const hosts = texts.map((text) => Buffer.from(text).toString('latin1'));
        return (at: number) => (isListed(hosts[at] ?? '') ? 1 : 0);
      };
      return { ready: { prepare } };
    },
  }),
};
