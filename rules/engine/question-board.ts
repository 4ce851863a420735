import type { UrlFilterIndex, UrlVerdict } from '../matching/filters/url-filter';
import type { HostIndex, HostListHit } from '../matching/hosts/host-index';
import type { AskedPatterns } from '../matching/patterns/pattern-set';
import type { PhraseMatcher, PhraseScanning } from '../matching/phrases/phrase-matcher';
import { answerPhrases } from '../matching/phrases/phrase-question';
import type { PhraseScan } from '../matching/phrases/phrase-scan';
import type { CompileTools, HostQuestion, PatternQuestion, TextField } from '../model/check';
import type { PageAddress } from '../model/observation';
import type { AskedQuestions } from './question-book';

/** The structures that answer, as far as they are at hand. */
export interface BoardParts {
  readonly hosts: HostIndex;
  readonly filters: UrlFilterIndex;
  /** Asked for when the first text is there. */
  readonly phrases: () => PhraseMatcher;
  readonly patterns: (asked: AskedPatterns) => PatternQuestion;
}

interface AddressAnswers {
  readonly address: PageAddress;
  /** Ordered by list. */
  readonly lists: readonly HostListHit[];
  /** Ordered by group. */
  readonly groups: readonly UrlVerdict[];
}
interface FieldScan {
  readonly text: string;
  readonly scan: PhraseScan;
}

/**
 * Answers what the rules ask of a host, an address or a text: every question in one pass, the last pass remembered,
 * because every rule asks about the same page. A cache: losing it costs one pass.
 */
export class QuestionBoard {
  readonly #scans = new Map<TextField, FieldScan>();
  #last: AddressAnswers | undefined;

  constructor(private readonly parts: BoardParts) {}

  /** What one address hits. The shard of its host must be at hand. */
  answersFor(address: PageAddress): AddressAnswers {
    if (this.#last?.address === address) return this.#last;
    this.#last = {
      address,
      lists: this.parts.hosts.hitsOf(address.host),
      groups: this.parts.filters.verdictsOf(address),
    };
    return this.#last;
  }

  /** What one text says; scanned at once where {@link scanning} has not been through it before. */
  scanOf(field: TextField, text: string): PhraseScan {
    const known = this.#scans.get(field);
    if (known?.text === text) return known.scan;
    return this.#keep(field, text, this.parts.phrases().scan(text));
  }

  /** A scan that can be made in pieces; nothing where the text was scanned before. Ends with {@link scanned}. */
  scanning(field: TextField, text: string): PhraseScanning | undefined {
    return this.#scans.get(field)?.text === text ? undefined : this.parts.phrases().begin(text);
  }

  scanned(field: TextField, text: string, scanning: PhraseScanning): void {
    this.#keep(field, text, scanning.result);
  }

  /** The question whether an address is on the list of that number. */
  onList(list: number): HostQuestion {
    return (address) => found(this.answersFor(address).lists, (hit) => hit.list - list);
  }

  /** The tools for one rule, which asks the same as when it was written down, in the same order. */
  replay({ numbers, patterns }: AskedQuestions): CompileTools {
    const number = inOrder(numbers);
    const pattern = inOrder(patterns);
    return {
      hostsInList: () => this.onList(number()),
      hosts: () => this.onList(number()),
      urls: () => {
        const group = number();
        return (address) => found(this.answersFor(address).groups, (verdict) => verdict.group - group);
      },
      phrases: (options) => {
        const sets = { any: number(), near: number(), softenNear: number() };
        return (field, text) =>
          text === '' ? undefined : answerPhrases(options, this.scanOf(field, text), sets);
      },
      patterns: () => this.parts.patterns(pattern()),
    };
  }

  #keep(field: TextField, text: string, scan: PhraseScan): PhraseScan {
    this.#scans.set(field, { text, scan });
    return scan;
  }
}

/** Hands the items out one by one. Asking for more than there are is a bug and throws. */
const inOrder = <Item>(items: readonly Item[]): (() => Item) => {
  let next = 0;
  return () => {
    const item = items[next];
    if (item === undefined) throw new Error('A rule asks more than was written down of it.');
    next += 1;
    return item;
  };
};

/** The item for which `compare` gives 0, among items ordered by it. A page may hit as many rules as there are. */
const found = <Item>(items: readonly Item[], compare: (item: Item) => number): Item | undefined => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item === undefined) return undefined;
    const difference = compare(item);
    if (difference === 0) return item;
    if (difference < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
};
