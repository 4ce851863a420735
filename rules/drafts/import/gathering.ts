import type { Weekday } from '../../model/weekday';

/** A piece of a file that was not carried over, or not quite. */
export interface ImportRemark {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** The piece as it was written, at most 200 characters of it. */
  readonly text: string;
  /** Why, and what to do instead, in plain sentences. */
  readonly reason: string;
}

/** Hours of the week, as packs write them. */
export interface Hours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** What one rule is to ask, gathered piece by piece. */
export class Group {
  readonly hosts = new Set<string>();
  readonly filters = new Set<string>();
  /** RE2 patterns of addresses. */
  readonly patterns = new Set<string>();
  readonly phrases = new Set<string>();
  /** What stays open whatever else is asked. */
  readonly openHosts = new Set<string>();
  readonly openFilters = new Set<string>();
  /** Where set, the more specific filter decides, as in Chrome, and not simply the one that opens. */
  inChromeOrder = false;
  hours: readonly Hours[] = [];
  isOff = false;
  /** Pieces that went into it and are known one by one. */
  readonly pieces: { readonly line: number; readonly text: string }[] = [];
  /** Pieces of long lists, which are counted only. */
  counted = 0;

  constructor(readonly title: string) {}

  take(line: number, text: string): void {
    this.pieces.push({ line, text });
  }

  get taken(): number {
    return this.pieces.length + this.counted;
  }

  get blocksNothing(): boolean {
    return this.hosts.size + this.filters.size + this.patterns.size + this.phrases.size === 0;
  }
}

const mostShown = 200;
/** What may stand in the pack itself besides long lists, in characters: a pack has 2 MiB at most. */
const mostCharacters = 600_000;

/** Takes and refuses the pieces of a file, and counts both: none is lost without a word. */
export class Gathering {
  groups: readonly Group[] = [];
  readonly refused: ImportRemark[] = [];
  /** Pieces that were taken, but mean a little more or less here. */
  readonly changed: ImportRemark[] = [];
  /** Refused pieces that are counted only, because there are too many to tell. */
  refusedBeyond = 0;
  #charactersLeft = mostCharacters;

  group(title: string): Group {
    const clean = title
      .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
      .trim()
      .slice(0, mostShown);
    const group = new Group(clean === '' ? 'Sites' : clean);
    this.groups = [...this.groups, group];
    return group;
  }

  /** Gives a group up: what went into it is refused after all. */
  drop(group: Group, reason: string): void {
    this.groups = this.groups.filter((other) => other !== group);
    for (const { line, text } of group.pieces) this.refuse(line, text, reason);
    this.refusedBeyond += group.counted;
  }

  refuse(line: number, text: string, reason: string): void {
    this.refused.push({ line, text: shown(text), reason });
  }

  /** A piece that goes into a group, or is refused where there is a reason. */
  settle(line: number, text: string, group: Group, reason: string | undefined): void {
    if (reason === undefined) group.take(line, text);
    else this.refuse(line, text, reason);
  }

  change(line: number, text: string, reason: string): void {
    this.changed.push({ line, text: shown(text), reason });
  }

  /** Whether there is room for this in the pack file; it is then used. */
  hasRoomFor(text: string): boolean {
    // Quotation marks, indentation and signs that are written longer.
    const needed = JSON.stringify(text).length + 12;
    if (needed > this.#charactersLeft) return false;
    this.#charactersLeft -= needed;
    return true;
  }

  get taken(): number {
    return this.groups.reduce((sum, { taken }) => sum + taken, 0);
  }
}

const shown = (text: string): string =>
  Array.from(text.slice(0, 2 * mostShown))
    .slice(0, mostShown)
    .join('');
