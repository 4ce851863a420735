/** Where a search engine keeps the words it was asked for. */
export interface SearchEngine {
  /** Matched against the whole normalised host. */
  readonly host: RegExp;
  /** Where given, only pages whose path begins like this are searches. */
  readonly path?: RegExp;
  /** Query parameters that hold the words; the first with a value counts. */
  readonly parameters: readonly string[];
}

/** An engine under its own name, with any subdomain. */
const on = (names: string): RegExp => new RegExp(`^(?:[^.]+\\.)*(?:${names.replaceAll('.', '\\.')})$`);
const countryEnding = '(?:com?(?:\\.[a-z]{2})?|[a-z]{2})';

/** Engines that students use, those made for children among them. Later lines are for whole families of sites. */
export const searchEngines: readonly SearchEngine[] = [
  {
    host: new RegExp(`^(?:(?:www|images|news|scholar|books|maps|video|cse)\\.)?google\\.${countryEnding}$`),
    path: /^\/(?:search|scholar|images|imghp|webhp|cse|custom|books|maps\/search)?(?:\/|$)/,
    parameters: ['q', 'as_q'],
  },
  { host: on('bing.com'), path: /^\/(?:[a-z]+\/)?search/, parameters: ['q'] },
  { host: on('duckduckgo.com'), parameters: ['q'] },
  { host: new RegExp(`^(?:[^.]+\\.)*search\\.yahoo\\.${countryEnding}$`), parameters: ['p', 'q'] },
  { host: on('ecosia.org'), parameters: ['q'] },
  { host: on('startpage.com'), parameters: ['query', 'q'] },
  { host: on('search.brave.com'), parameters: ['q'] },
  { host: new RegExp(`^(?:[^.]+\\.)*(?:yandex\\.${countryEnding}|ya\\.ru)$`), parameters: ['text'] },
  { host: on('baidu.com'), path: /^\/(?:s$|search|sf|from)/, parameters: ['wd', 'word'] },
  { host: on('qwant.com|qwantjunior.com'), parameters: ['q'] },
  { host: on('swisscows.com'), parameters: ['query', 'q'] },
  {
    host: on('kiddle.co|kidrex.org|kidzsearch.com|kids-search.com|safesearchkids.com'),
    parameters: ['q', 'query'],
  },
  {
    host: on('youtube.com|youtubekids.com'),
    path: /^\/(?:results|search)/,
    parameters: ['search_query', 'q'],
  },
  { host: on('wikipedia.org|wiktionary.org|wikimedia.org|wikiversity.org'), parameters: ['search'] },
  {
    host: on('search.aol.com|search.lycos.com|dogpile.com|kagi.com|mojeek.com|presearch.com'),
    parameters: ['q'],
  },
  { host: on('ask.com'), path: /^\/web/, parameters: ['q'] },
  { host: on('metager.org|metager.de'), parameters: ['eingabe'] },
  { host: on('search.naver.com|sogou.com'), parameters: ['query'] },
  { host: on('perplexity.ai|you.com|phind.com'), path: /^\/search/, parameters: ['q'] },
  { host: on('search.seznam.cz'), parameters: ['q'] },
  { host: on('so.com'), path: /^\/s$/, parameters: ['q'] },
];
