import { extend, link, newState, type PhraseState, step } from './phrase-trie';
import { eachToken } from './text-tokens';

/** A phrase found in a text. */
export interface PhraseFound {
  /** Position of the phrase's set among those the matcher was built from. */
  readonly set: number;
  /** As the pack wrote it; of phrases that differ in case or form alone, the first of the set. */
  readonly phrase: string;
  /** 0-based positions among the text's tokens, both included. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** UTF-16 offsets in the original text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

export interface PhraseScan {
  readonly tokenCount: number;
  /** Ordered by where they end; of those that end together, the longest first. */
  readonly hits: readonly PhraseFound[];
}

export interface PhraseMatcher {
  /** Finds every phrase of every set in one pass over the text. */
  readonly scan: (text: string) => PhraseScan;
}

/**
 * No text may fill the memory: one hit for each word of the longest text that is read (512 KiB), and no more.
 * Later hits are not reported; no question needs them.
 */
const mostHits = 262_144;

interface Vocabulary {
  readonly root: PhraseState;
  readonly tokens: ReadonlyMap<string, number>;
}

const learn = (sets: readonly (readonly string[])[]): Vocabulary => {
  const root = newState();
  const tokens = new Map<string, number>();
  for (const [set, phrases] of sets.entries()) {
    for (const phrase of phrases) {
      let state = root;
      let count = 0;
      eachToken(phrase, (folded, _start, _end, touches) => {
        const token = tokens.get(folded) ?? tokens.size;
        tokens.set(folded, token);
        state = extend(root, state, token, touches);
        count += 1;
      });
      const isNew = state !== root && state.ends.every((end) => end.set !== set);
      if (isNew) state.ends.push({ set, phrase, tokens: count });
    }
  }
  link(root);
  return { root, tokens };
};

/**
 * Builds one matcher for all sets of phrases. A phrase matches whole tokens only (see {@link eachToken}): case,
 * compatibility forms, punctuation and the width of space do not matter, diacritics do. Phrases without a
 * token are left out: {@link phrasesProblem} tells of them when a pack is loaded.
 */
export const buildPhraseMatcher = (sets: readonly (readonly string[])[]): PhraseMatcher => {
  const { root, tokens } = learn(sets);
  return {
    scan: (text) => {
      const starts: number[] = [];
      const hits: PhraseFound[] = [];
      let state = root;
      eachToken(text, (folded, start, end, touches) => {
        const lastToken = starts.push(start) - 1;
        const token = tokens.get(folded);
        state = token === undefined ? root : step(root, state, token, touches);
        for (let at: PhraseState | undefined = state; at && hits.length < mostHits; at = at.shorterEnd) {
          for (const { set, phrase, tokens: length } of at.ends) {
            const firstToken = lastToken - length + 1;
            hits.push({ set, phrase, firstToken, lastToken, start: starts[firstToken] ?? start, end });
          }
        }
      });
      return { tokenCount: starts.length, hits };
    },
  };
};

/** Why a phrase can never be found and what to write instead, as plain sentences; else `undefined`. */
export const phrasesProblem = (phrase: string): string | undefined => {
  let count = 0;
  eachToken(phrase, () => {
    count += 1;
  });
  if (count > 0) return undefined;
  return phrase.trim() === ''
    ? 'This phrase is empty. Write at least one word, or remove it.'
    : `“${phrase}” has no letter or digit in it, so it can never be found. Write at least one word.`;
};
