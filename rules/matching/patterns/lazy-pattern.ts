import { type Pattern, type PatternEngine, patternSource } from '../../model/pattern';

/** A pattern that is compiled when a text first holds what it cannot do without. */
export class LazyPattern {
  #compiled: Pattern | undefined;
  #isBroken = false;

  /** `written` as the pack has it; `literals` are folded texts of which one must stand in a text, if any are given. */
  constructor(
    readonly written: string,
    private readonly literals: readonly string[],
    private readonly ignoresCase: boolean,
  ) {}

  get isNew(): boolean {
    return this.#compiled === undefined;
  }

  /** Whether a folded text leaves it possible that the pattern fits. */
  mayFit(folded: string): boolean {
    if (this.literals.length === 0) return true;
    for (const literal of this.literals) if (folded.includes(literal)) return true;
    return false;
  }

  /** Whether the pattern fits; `broken` when the engine does not take it. */
  test(text: string, engine: PatternEngine): boolean | 'broken' {
    if (this.#compiled === undefined && !this.#isBroken) {
      const made = engine.compile(patternSource(this.written, this.ignoresCase));
      if ('problem' in made) this.#isBroken = true;
      else this.#compiled = made;
    }
    return this.#compiled?.test(text) ?? 'broken';
  }
}
