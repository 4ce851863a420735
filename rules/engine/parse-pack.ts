import type { CheckRegistry } from '../model/check';
import type { ListFile, WantedList } from '../model/host-list';
import { packSchema, type RulePack } from '../model/pack';
import type { PatternEngine } from '../model/pattern';
import type { Problem } from '../model/problem';
import { checkDraft } from './parse/check-draft';
import { withoutConsequences } from './parse/consequences';
import { limits } from './parse/limits';
import { linesOf } from './parse/lines';
import { wantedLists } from './parse/list-files';
import { readValues } from './parse/read-values';
import { readYaml } from './parse/read-yaml';
import { type Remark, Report } from './parse/report';
import { readShape } from './parse/structure';

/** A pack file as it was loaded. */
export interface PackSource {
  /** Name of the file as the administrator knows it. */
  readonly file: string;
  readonly text: string;
}

export interface ParsedPack {
  /** Also of a pack with errors, as far as it is told. */
  readonly packId: string | undefined;
  /** Present exactly when no problem is an `error`. */
  readonly pack: RulePack | undefined;
  /** All problems at once, in the order of the file. */
  readonly problems: readonly Problem[];
  /** The same with errors that were found elsewhere, such as failed tests, each given its line and column. */
  readonly problemsWith: (remarks: readonly Remark[]) => readonly Problem[];
  /** A remark of any level with its line and column; the pack's own problems stay as they are. */
  readonly located: (level: Problem['level'], remark: Remark) => Problem;
  /** Lists to be read from files beside the pack, also of a pack with errors, as far as they are told. */
  readonly wantedLists: readonly WantedList[];
}

export interface ParseOptions {
  /** As `2026-09-15`. Without it, no date is said to be past or near. */
  readonly today?: string | undefined;
  /** Without it, a pack with patterns is refused: nothing is trusted that could not be read. */
  readonly patternEngine?: PatternEngine | undefined;
  /**
   * What is known of the files of its lists, by the name of the list. A file that is not here was not given, and
   * refuses the pack: read it without any first to learn which are wanted.
   */
  readonly listFiles?: ReadonlyMap<string, ListFile> | undefined;
}

/**
 * Reads a rule pack: YAML 1.2 (or JSON), strict, every problem at once with its line, column and fix.
 * Never throws for anything a file can hold.
 */
export const parsePack = (
  source: PackSource,
  checks: CheckRegistry,
  options: ParseOptions = {},
): ParsedPack => {
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  const positionOf = linesOf(text);
  const report = new Report(source.file, positionOf);
  if (isTooLong(text)) {
    report.errorAt(0, 'The file is larger than 2 MiB.', 'Divide it into several packs.', []);
    return parsed(undefined, report);
  }
  const values = readDocument(text, report, (offset) => positionOf(offset).line);
  const shape = values && readShape(packSchema(checks), values, report);
  if (shape !== undefined) {
    const { today, patternEngine, listFiles = new Map() } = options;
    checkDraft({ ...shape, checks, today, patternEngine, listFiles }, report);
  }
  return parsed(shape?.pack, report);
};

const parsed = (shape: RulePack | undefined, report: Report): ParsedPack => ({
  packId: shape?.pack.id,
  pack: report.clean ? shape : undefined,
  wantedLists: shape === undefined ? [] : wantedLists(shape),
  problems: report.problems(),
  problemsWith: (remarks) => {
    for (const remark of remarks) report.error(remark);
    return report.problems();
  },
  located: (level, remark) => report.located(level, remark),
});

const isTooLong = (text: string): boolean =>
  text.length > limits.sourceBytes || new TextEncoder().encode(text).length > limits.sourceBytes;

/** The document as plain data; nothing when it is empty, or when what it says cannot be trusted. */
const readDocument = (text: string, report: Report, lineOf: (offset: number) => number) => {
  const { root, faults } = readYaml(text);
  const values = root === undefined ? undefined : readValues(root);
  if (values !== undefined) report.read(values.value, values.place);
  for (const fault of withoutConsequences(faults, lineOf)) {
    report.errorAt(fault.offset, fault.message, fault.fix, fault.beyond && []);
  }
  const lost = faults.find(({ trusted }) => !trusted);
  for (const { offset, path, message, fix, hidesValue } of values?.faults ?? []) {
    const isConsequence = lost !== undefined && offset >= lost.offset;
    if (message !== '' && !isConsequence) report.errorAt(offset, message, fix, path);
    if (hidesValue) report.hide(path);
  }
  if (lost !== undefined) return undefined;
  if (values === undefined || values.value === null) {
    if (report.clean) report.errorAt(0, 'The file is empty.', 'Write a pack into it.', []);
    return undefined;
  }
  return values;
};
