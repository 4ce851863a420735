import { inventWord } from './invented-words';
import { realEverydayHosts, realListedHosts } from './real-data';
import { type SeededRandom, seededRandom, shuffled } from './seeded-random';

/** Endings, each with its share in two hundred, about as lists of blocked sites have them. */
const endings = (
  'com:96 net:13 org:10 de:8 ru:8 xyz:8 top:7 info:6 co.uk:5 online:4 cn:4 nl:3 fr:3 it:3 com.br:3 io:3 ' +
  'site:3 shop:3 club:3 pl:2 es:2 co.jp:1 com.au:1 eu:1'
)
  .split(' ')
  .flatMap((written) => {
    const [ending = '', share] = written.split(':');
    return Array<string>(Number(share)).fill(ending);
  });
const subdomains = ['www', 'm', 'cdn', 'api', 'img', 'blog', 'app', 'login', 'static', 'mail', 'shop', 'en'];
const themes = [
  'bet',
  'casino',
  'play',
  'game',
  'free',
  'live',
  'tv',
  'vpn',
  'proxy',
  'chat',
  'online',
  'hub',
];

/** Four to about twenty letters, a third with a word of the trade, some with a hyphen or a number. */
const siteLabel = (random: SeededRandom): string => {
  const word = inventWord(random, 2 + random.below(2));
  const kind = random.next();
  if (kind < 0.2) return word + random.pick(themes);
  if (kind < 0.33) return `${random.pick(themes)}-${word}`;
  if (kind < 0.45) return word + random.below(1000);
  return kind < 0.55 ? `${word}-${inventWord(random, 2)}` : word;
};

const site = (random: SeededRandom): string => `${siteLabel(random)}.${random.pick(endings)}`;

const subdomainOf = (host: string, random: SeededRandom): string =>
  random.next() < 0.5
    ? `${random.pick(subdomains)}.${host}`
    : `${inventWord(random, 1 + random.below(2))}.${host}`;

/**
 * So many different hosts as a list holds them, normalised, in no order: real ones first where they are at hand
 * (a fair share of them if fewer are wanted), then invented ones, of which a quarter lie under one already there.
 */
export const listedNames = (count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  const names = new Set(shuffled(realListedHosts(), random).slice(0, count));
  const all = [...names];
  while (all.length < count) {
    const name =
      all.length > 0 && random.next() < 0.25 ? subdomainOf(random.pick(all), random) : site(random);
    if (names.has(name)) continue;
    names.add(name);
    all.push(name);
  }
  return shuffled(all, random);
};

/** Hosts to ask that are on the list: half as they stand there, half as a subdomain, one or two labels deep. */
export const hitHosts = (names: readonly string[], count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const name = random.pick(names);
    if (random.next() < 0.5) return name;
    const under = subdomainOf(name, random);
    return random.next() < 0.5 ? under : subdomainOf(under, random);
  });
};

const isListed = (host: string, names: ReadonlySet<string>): boolean => {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    if (names.has(at === 0 ? host : host.slice(at + 1))) return true;
  }
  return false;
};

/**
 * Hosts to ask that neither stand on the list nor under a host of it: real everyday ones where they are at hand
 * (at most half of all) and invented ones, half of them with a subdomain.
 */
export const missHosts = (names: readonly string[], count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  const listed = new Set(names);
  const everyday = realEverydayHosts();
  const misses: string[] = [];
  while (misses.length < count) {
    const host = everyday.length > 0 && random.next() < 0.5 ? random.pick(everyday) : site(random);
    const asked = random.next() < 0.5 ? subdomainOf(host, random) : host;
    if (!isListed(asked, listed)) misses.push(asked);
  }
  return misses;
};
