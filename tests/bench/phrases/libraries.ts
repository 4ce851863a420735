import type { Contender } from '../contest/contender';
import { loadPeer } from '../peers/load';
import type { PeerName } from '../peers/versions';
import { folded, isWhole } from './whole-words';

type CountWhole = (text: string) => number;

/** A library that finds substrings, brought to whole words in any case: the text is folded and each hit looked at. */
const library = (
  name: string,
  peer: PeerName,
  load: () => Promise<(phrases: readonly string[]) => CountWhole>,
): Contender => ({
  name,
  peer,
  load: async () => {
    const make = await load();
    return {
      build: (lines) => {
        const count = make(lines);
        return { ready: { prepare: (texts) => (at) => count(folded(texts[at] ?? '')) } };
      },
    };
  },
});

interface Monyone {
  readonly AhoCorasick: new (
    phrases: readonly string[],
  ) => {
    readonly matchInText: (text: string) => readonly { readonly begin: number; readonly end: number }[];
  };
}

const monyone = (name: string, file: string): Contender =>
  library(name, '@monyone/aho-corasick', async () => {
    const { AhoCorasick } = await loadPeer<Monyone>('@monyone/aho-corasick', file);
    return (phrases) => {
      const matcher = new AhoCorasick(phrases);
      return (text) => matcher.matchInText(text).filter(({ begin, end }) => isWhole(text, begin, end)).length;
    };
  });

const fastscan = library('fastscan', 'fastscan', async () => {
  const { default: Scanner } = await loadPeer<{
    readonly default: new (
      phrases: readonly string[],
    ) => { readonly search: (text: string) => readonly (readonly [number, string])[] };
  }>('fastscan', 'index.min.js');
  return (phrases) => {
    const matcher = new Scanner(phrases);
    return (text) =>
      matcher.search(text).filter(([start, phrase]) => isWhole(text, start, start + phrase.length)).length;
  };
});

export const modernAhocorasick = library('modern-ahocorasick', 'modern-ahocorasick', async () => {
  const { default: AhoCorasick } = await loadPeer<{
    readonly default: new (
      phrases: readonly string[],
    ) => {
      readonly search: (text: string) => readonly { readonly start: number; readonly end: number }[];
    };
  }>('modern-ahocorasick', 'dist/index.js');
  return (phrases) => {
    const matcher = new AhoCorasick(phrases);
    return (text) => matcher.search(text).filter(({ start, end }) => isWhole(text, start, end)).length;
  };
});

/** The quick ones. */
export const libraries: readonly Contender[] = [
  monyone('@monyone/aho-corasick', 'dist/index.mjs'),
  monyone('@monyone/aho-corasick, fast', 'dist/fast.mjs'),
  fastscan,
];
