/** A phrase found at a state, with its length in tokens. */
interface PhraseEnd {
  readonly set: number;
  /** As the pack wrote it. */
  readonly phrase: string;
  readonly tokens: number;
}

/** A state of the automaton: a beginning of at least one phrase. */
export interface PhraseState {
  /** Following states by {@link tokenKey}; from the root, by the token alone. */
  next: Map<number, PhraseState> | undefined;
  /** The state of the longest ending of this beginning that is a beginning too. */
  fallback: PhraseState | undefined;
  ends: PhraseEnd[];
  /** The nearest state along the fallbacks where a phrase ends. */
  shorterEnd: PhraseState | undefined;
}

/** A token within a phrase: the same word counts as another one when it touches the word before it (自杀, not 自 杀). */
const tokenKey = (token: number, touches: boolean): number => token * 2 + (touches ? 1 : 0);

export const newState = (): PhraseState => ({
  next: undefined,
  fallback: undefined,
  ends: [],
  shorterEnd: undefined,
});

/** The state for one more token of a phrase, made where it does not exist yet. */
export const extend = (
  root: PhraseState,
  state: PhraseState,
  token: number,
  touches: boolean,
): PhraseState => {
  state.next ??= new Map();
  const key = state === root ? tokenKey(token, false) : tokenKey(token, touches);
  const present = state.next.get(key);
  if (present) return present;
  const made = newState();
  state.next.set(key, made);
  return made;
};

const stepByKey = (root: PhraseState, from: PhraseState, key: number): PhraseState => {
  for (let state = from; state !== root; state = state.fallback ?? root) {
    const next = state.next?.get(key);
    if (next) return next;
  }
  // What stands before a phrase does not matter to it.
  return root.next?.get(key & ~1) ?? root;
};

/** The state after one more token of a text. Amortised constant: each fallback gives up a token once taken. */
export const step = (root: PhraseState, from: PhraseState, token: number, touches: boolean): PhraseState =>
  stepByKey(root, from, tokenKey(token, touches));

/** Fills in the fallbacks, shallow states first (Aho and Corasick, 1975). Called once, when all phrases stand. */
export const link = (root: PhraseState): void => {
  const queue = [root];
  for (const state of queue) {
    for (const [key, child] of state.next ?? []) {
      const fallback = state === root ? root : stepByKey(root, state.fallback ?? root, key);
      child.fallback = fallback;
      child.shorterEnd = fallback.ends.length > 0 ? fallback : fallback.shorterEnd;
      queue.push(child);
    }
  }
};
