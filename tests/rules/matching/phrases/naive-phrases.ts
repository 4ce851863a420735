import type { PhraseSet } from '../../../../rules/matching/phrases/phrase-compile';
import { eachToken } from '../../../../rules/matching/phrases/text-tokens';

interface Symbol {
  readonly folded: string;
  readonly touches: boolean;
  readonly start: number;
  readonly end: number;
}
interface Node {
  readonly next: Map<string, Node>;
  /** Phrases that end here by set: of those that read the same, the first of each set. */
  readonly ends: Map<number, string>;
}
export interface NaiveHit {
  readonly set: number;
  readonly phrase: string;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly start: number;
  readonly end: number;
}

const newNode = (): Node => ({ next: new Map(), ends: new Map() });

const symbolsOf = (text: string): readonly Symbol[] => {
  const symbols: Symbol[] = [];
  eachToken(text, (folded, start, end, touches) => symbols.push({ folded, start, end, touches }));
  return symbols;
};

/** A word within a phrase is another one when it touches the word before it; before its first word nothing matters. */
const keyOf = ({ folded, touches }: Symbol, index: number): string =>
  touches && index > 0 ? `+${folded}` : folded;

/** Finds phrases by trying every phrase at every token: a trie without fallbacks, strings without tables. */
export const naivePhrases = (sets: readonly PhraseSet[]) => {
  const root = newNode();
  for (const [set, { phrases }] of sets.entries()) {
    for (const phrase of phrases) {
      let node = root;
      for (const [index, symbol] of symbolsOf(phrase).entries()) {
        const key = keyOf(symbol, index);
        const next = node.next.get(key) ?? newNode();
        node.next.set(key, next);
        node = next;
      }
      if (node !== root && !node.ends.has(set)) node.ends.set(set, phrase);
    }
  }
  return (text: string): { readonly tokenCount: number; readonly hits: readonly NaiveHit[] } => {
    const symbols = symbolsOf(text);
    const hits: NaiveHit[] = [];
    for (const [firstToken, { start }] of symbols.entries()) {
      let node: Node | undefined = root;
      for (let lastToken = firstToken; node && lastToken < symbols.length; lastToken += 1) {
        const symbol: Symbol | undefined = symbols[lastToken];
        node = symbol && node.next.get(keyOf(symbol, lastToken - firstToken));
        for (const [set, phrase] of node?.ends ?? []) {
          hits.push({ set, phrase, firstToken, lastToken, start, end: symbol?.end ?? 0 });
        }
      }
    }
    return { tokenCount: symbols.length, hits: inOrder(hits) };
  };
};

/** By where they end, the longest first, then by set. */
export const inOrder = (hits: readonly NaiveHit[]): readonly NaiveHit[] =>
  hits.toSorted((a, b) => a.lastToken - b.lastToken || a.firstToken - b.firstToken || a.set - b.set);
