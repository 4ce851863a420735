import type { PeerName } from '../peers/versions';

/** Answers the question at a position: 1 or 0, or how many were found. */
export type Ask = (at: number) => number;

/** A structure that is ready to be asked. */
export interface Ready {
  /**
   * Makes of each text what the structure takes (a request, an address that was read), which is not timed: the
   * extension reads an address once, whatever is asked of it. Called anew for each pass, so that nothing the
   * structure keeps with a question is there already.
   */
  readonly prepare: (texts: readonly string[]) => Ask;
}

export interface Built {
  readonly ready: Ready;
  /** The form in which it is kept between two starts; absent for what has none. */
  readonly store?: () => Uint8Array | Promise<Uint8Array>;
}

/** How a structure is made and opened. Both are timed. */
export interface Way {
  readonly build: (lines: readonly string[]) => Built | Promise<Built>;
  /** Opens what `store` gave, from its file. Absent: it is built from its lines at every start. */
  readonly open?: (file: string) => Ready | Promise<Ready>;
}

/** One of those that are measured beside each other, each in processes of its own. */
export interface Contender {
  readonly name: string;
  readonly peer?: PeerName;
  /** Answers nothing, and only shows what a part of the work takes. */
  readonly isBaseline?: true;
  /** Loads code, which is not timed. */
  readonly load: () => Way | Promise<Way>;
}

/** Something that is only timed from a file of another one to its first answer. */
export interface FirstAnswer {
  readonly name: string;
  /** The contender whose stored form is opened. */
  readonly of: string;
  /** The first text of the first kind, which must be found: what answers 0 is wrong. */
  readonly open: (file: string, text: string) => number;
}

export interface Contest {
  readonly contenders: readonly Contender[];
  readonly firstAnswers: readonly FirstAnswer[];
}
