/** Why a piece of a list cannot be taken. One constant serves every line that has the same fault. */
export interface Refusal {
  /** What such lines are counted by: a short name of the fault. */
  readonly ground: string;
  /** Why this text was not taken and what to write instead, in plain sentences. */
  readonly explain: (text: string) => string;
}

/** Where a reader puts what it found. */
export interface Intake {
  /**
   * An entry as the host index wants it: `example.com` for the host and its subdomains, `.example.com` for this
   * host alone, an IP address; always spelled the one normalised way.
   */
  readonly take: (entry: string) => void;
  /** Text that was not taken, and the 1-based line on which it begins. */
  readonly refuse: (line: number, text: string, refusal: Refusal) => void;
}

/**
 * Reads one line, given without its line end and without white space around it; never an empty one. Everything
 * on it that is not a comment goes into `into`, taken or refused.
 */
export type ReadLine = (text: string, line: number, into: Intake) => void;

/** Stands at one place of a list and goes forward. */
export interface ListCursor {
  /** Reads the next line, row or item, and says `false` once there is none left. */
  readonly readNext: () => boolean;
}

/** Begins to read a list at its start. Texts of any kind are read to their end: nothing throws. */
export type OpenList = (text: string, into: Intake) => ListCursor;
