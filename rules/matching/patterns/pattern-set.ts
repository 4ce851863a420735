import type { PatternAnswer, PatternQuestion } from '../../model/check';
import type { PatternEngine } from '../../model/pattern';
import { LazyPattern } from './lazy-pattern';
import { PatternBudget } from './pattern-budget';
import { requiredLiterals } from './pattern-literal';
import { type PatternText, patternText, speaksOfEnd } from './pattern-text';

/** One question, as plain data that can be kept: finding the literals takes longer than asking for them. */
export interface AskedPatterns {
  readonly ignoresCase: boolean;
  readonly patterns: readonly {
    /** As the pack wrote it. */
    readonly written: string;
    /** Folded texts of which a text holds at least one where the pattern fits; none where that cannot be said. */
    readonly literals: readonly string[];
  }[];
}

/** Prepares a question; the sources are patterns that were read without a problem. */
export const askedPatterns = (sources: readonly string[], ignoresCase: boolean): AskedPatterns => ({
  ignoresCase,
  patterns: sources.map((written) => ({ written, literals: requiredLiterals(written) })),
});

export interface PatternSurroundings {
  /** Asked for when a text first needs it, once; nothing where patterns cannot be read. */
  readonly engine: () => PatternEngine | undefined;
  /** Any clock that only goes forward, in milliseconds. Without one there is no budget, as when a pack is tried out. */
  readonly now?: (() => number) | undefined;
}

const reasons = {
  noEngine: 'Patterns cannot be read here.',
  broken: 'A pattern of this rule cannot be read by this version.',
  cut: 'Only the beginning of this long text was compared with patterns.',
  late: 'Comparing with patterns took too long, so some were not asked.',
} as const;

/**
 * All patterns of a policy. A text meets an engine only where it holds the literals of a pattern, so most pages cost a
 * few searches for a word, and a worker without a hit never loads the engine.
 */
export class PatternSet {
  readonly #questions: readonly AskedPatterns[];
  readonly #patterns: (readonly LazyPattern[])[] = [];
  readonly #loadEngine: PatternSurroundings['engine'];
  readonly #budget: PatternBudget;
  /** Those of the present observation: many rules ask about the same. */
  readonly #texts = new Map<string, PatternText>();
  #engine: { readonly loaded: PatternEngine | undefined } | undefined;
  #observedAt: number | undefined;

  constructor(questions: readonly AskedPatterns[], { engine, now }: PatternSurroundings) {
    this.#questions = questions;
    this.#loadEngine = engine;
    this.#budget = new PatternBudget(now);
  }

  /**
   * Answers the question of that number. Patterns are asked of the first 2,048 characters of a text; those that fit
   * nowhere in them, but might farther on, are left open. So is what comes after the observation's time is used up.
   */
  question(id: number): PatternQuestion {
    return (text, at) => {
      if (at !== this.#observedAt) this.#beginObservation(at);
      return this.#ask(this.#patternsOf(id), this.#hold(text));
    };
  }

  #beginObservation(at: number): void {
    this.#observedAt = at;
    this.#budget.renew();
    this.#texts.clear();
  }

  #ask(patterns: readonly LazyPattern[], text: PatternText): PatternAnswer | undefined {
    const found: string[] = [];
    let unread: string | undefined;
    for (const pattern of patterns) {
      const verdict = this.#verdictOf(pattern, text);
      if (verdict === true) found.push(pattern.written);
      else if (verdict !== false) unread = verdict;
    }
    return found.length === 0 && unread === undefined ? undefined : { found, unread };
  }

  /** Whether the pattern fits, or why that cannot be said. */
  #verdictOf(
    pattern: LazyPattern,
    { beginning, isWhole, folded, isSearchedWhole }: PatternText,
  ): boolean | string {
    if (!pattern.mayFit(folded)) return isSearchedWhole ? false : reasons.cut;
    if (!isWhole && speaksOfEnd(pattern.written)) return reasons.cut;
    // Loading counts for nothing: it happens once, and a slow device would never come to ask.
    this.#engine ??= { loaded: this.#loadEngine() };
    const engine = this.#engine.loaded;
    if (engine === undefined) return reasons.noEngine;
    const verdict = this.#budget.spend(pattern.isNew, () => pattern.test(beginning, engine));
    if (verdict === undefined) return reasons.late;
    if (verdict === 'broken') return reasons.broken;
    return verdict || isWhole ? verdict : reasons.cut;
  }

  #patternsOf(id: number): readonly LazyPattern[] {
    const known = this.#patterns[id];
    if (known !== undefined) return known;
    const asked = this.#questions[id];
    const made = (asked?.patterns ?? []).map(
      ({ written, literals }) => new LazyPattern(written, literals, asked?.ignoresCase ?? false),
    );
    this.#patterns[id] = made;
    return made;
  }

  #hold(text: string): PatternText {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const held = patternText(text);
    this.#texts.set(text, held);
    return held;
  }
}
