import type { CompileTools, HostQuestion } from '../../../rules/model/check';
import type { PageAddress } from '../../../rules/model/observation';

/**
 * The engine's tools in their plainest form, so that a check is tried without the engine.
 * Address filters are understood as far as `host/path?key=value`, phrases as plain words, patterns as the language
 * itself reads them.
 */
export const simpleTools = (lists: Readonly<Record<string, readonly string[]>> = {}): CompileTools => ({
  hostsInList: (name) => askHosts(lists[name] ?? []),
  hosts: askHosts,
  urls: ({ matchesAny, unlessAny = [] }) => {
    return (address) => {
      const filter = matchesAny.find((each) => fits(each, address));
      return filter === undefined || unlessAny.some((each) => fits(each, address))
        ? undefined
        : { filter, runnerUp: undefined };
    };
  },
  phrases: ({ any, softenNear, atLeastDistinct = 1 }) => {
    return (_field, text) => {
      const phrases = any.filter((phrase) => holds(text, phrase));
      if (phrases.length < atLeastDistinct) return undefined;
      return { phrases, softened: softenNear?.any.some((word) => holds(text, word)) ?? false };
    };
  },
  patterns: (sources, ignoresCase) => (text) => {
    const found = sources.filter((source) => new RegExp(source, ignoresCase ? 'iu' : 'u').test(text));
    return found.length === 0 ? undefined : { found, unread: undefined };
  },
});

const askHosts =
  (entries: readonly string[]): HostQuestion =>
  ({ host }) => {
    const entry = entries.find((each) =>
      each.startsWith('.') ? host === each.slice(1) : host === each || host.endsWith(`.${each}`),
    );
    return entry === undefined ? undefined : { entry };
  };

const fits = (filter: string, { host, path, query }: PageAddress): boolean => {
  const [place = '', wanted] = filter.split('?');
  const [filterHost = '', ...rest] = place.split('/');
  return (
    askHosts([filterHost])({ host, path, query } as PageAddress) !== undefined &&
    path.startsWith(`/${rest.join('/')}`) &&
    (wanted === undefined || query.split('&').includes(wanted))
  );
};

const holds = (text: string, phrase: string): boolean =>
  ` ${text.toLowerCase().match(/\w+/g)?.join(' ') ?? ''} `.includes(` ${phrase.toLowerCase()} `);
