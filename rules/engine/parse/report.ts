import type { Problem } from '../../model/problem';
import { limits } from './limits';
import type { Position } from './lines';
import { nameOffset, type Path, type Place, pathKey, pathTo, placeOf } from './place';

/** What a check of a pack says of one place in it. */
export interface Remark {
  readonly path: Path;
  readonly message: string;
  readonly fix?: string | undefined;
  /** Whether the name or the value is meant. Default: the value. */
  readonly at?: 'name' | 'value';
  /** Which lint says it, where one does. */
  readonly lint?: string | undefined;
}

type PositionOf = (offset: number) => Position;

/** Gathers the problems of one file and gives each its line, column and rule. */
export class Report {
  readonly #kept: Record<Problem['level'], Problem[]> = { error: [], warning: [] };
  readonly #found: Record<Problem['level'], number> = { error: 0, warning: 0 };
  #document: { readonly value: unknown; readonly place: Place } | undefined;
  readonly #hidden = new Set<string>();
  readonly #file: string;
  readonly #positionOf: PositionOf;

  constructor(file: string, positionOf: PositionOf) {
    this.#file = file;
    this.#positionOf = positionOf;
  }

  /** Whether nothing that refuses the pack was said so far. */
  get clean(): boolean {
    return this.#found.error === 0;
  }

  /** More errors than are shown: finding further ones costs time and helps nobody. */
  get full(): boolean {
    return this.#kept.error.length >= limits.problems;
  }

  /** From here on, paths are places in this document. */
  read(value: unknown, place: Place): void {
    this.#document = { value, place };
  }

  /** Nothing more is said of this value and what is inside it. */
  hide(path: Path): void {
    this.#hidden.add(pathKey(path));
  }

  error(remark: Remark): void {
    this.#remark('error', remark);
  }

  warning(remark: Remark): void {
    this.#remark('warning', remark);
  }

  /** An error at an offset of the text; the path is found where none is given. */
  errorAt(offset: number, message: string, fix: string | undefined, path?: Path): void {
    const place = this.#document?.place;
    const found = path ?? (place === undefined ? [] : pathTo(place, offset));
    this.#add('error', this.#positionOf(offset), found, message, fix);
  }

  /** A warning about a line of a file beside the pack; `path` is what in the pack leads to it. */
  warningIn(file: string, line: number, { path, message, fix }: Remark): void {
    if (!this.#isHidden(path)) this.#add('warning', { line, column: 1 }, path, message, fix, file);
  }

  /** Counts errors that are not worth the words any more. */
  leave(errors: number): void {
    this.#found.error += errors;
  }

  /** All problems in the order of the file, then those of the files beside it, each in its order. */
  problems(): readonly Problem[] {
    const { error, warning } = this.#kept;
    const unsorted = [...error, ...warning];
    const files = [...new Set([this.#file, ...unsorted.map(({ file }) => file)])];
    const kept = unsorted.sort(
      (one, other) =>
        files.indexOf(one.file) - files.indexOf(other.file) ||
        one.line - other.line ||
        one.column - other.column,
    );
    const left = this.#found.error + this.#found.warning - kept.length;
    if (left === 0) return kept;
    const level = this.#found.error > error.length ? 'error' : 'warning';
    const message = `There are ${left.toLocaleString('en')} more problems that are not shown.`;
    const fix = 'Mend the ones that are shown first.';
    return [...kept, { level, message, fix, file: this.#file, line: 1, column: 1, path: [] }];
  }

  /** What a remark is as a problem of this file, without adding it to those that are gathered. */
  located(level: Problem['level'], { path, message, fix, at, lint }: Remark): Problem {
    return { ...this.#problem(level, this.#positionAt(path, at), path, message, fix), ...(lint && { lint }) };
  }

  #remark(level: Problem['level'], { path, message, fix, at }: Remark): void {
    if (this.#document === undefined || this.#isHidden(path)) return;
    this.#add(level, this.#positionAt(path, at), path, message, fix);
  }

  #positionAt(path: Path, at: Remark['at']): Position {
    const place = this.#document?.place;
    if (place === undefined) return this.#positionOf(0);
    return this.#positionOf(at === 'name' ? nameOffset(place, path) : placeOf(place, path).place.start);
  }

  #add(
    level: Problem['level'],
    position: Position,
    path: Path,
    message: string,
    fix: string | undefined,
    file = this.#file,
  ): void {
    this.#found[level] += 1;
    if (this.#kept[level].length >= limits.problems) return;
    this.#kept[level].push(this.#problem(level, position, path, message, fix, file));
  }

  #problem(
    level: Problem['level'],
    position: Position,
    path: Path,
    message: string,
    fix: string | undefined,
    file = this.#file,
  ): Problem {
    const ruleId = ruleIdAt(this.#document?.value, path);
    return {
      level,
      message,
      ...(fix === undefined ? {} : { fix }),
      file,
      ...position,
      path,
      ...(ruleId === undefined ? {} : { ruleId }),
    };
  }

  #isHidden(path: Path): boolean {
    if (this.#hidden.size === 0) return false;
    return (
      path.some((_, index) => this.#hidden.has(pathKey(path.slice(0, index + 1)))) || this.#hidden.has('[]')
    );
  }
}

/** The id of the rule that a path leads into, or that the adjustment at the path means. */
const ruleIdAt = (document: unknown, [section, index]: Path): string | undefined => {
  if (typeof index !== 'number' || (section !== 'rules' && section !== 'adjust')) return undefined;
  const entry = memberOf(memberOf(document, section), index);
  const id = memberOf(entry, section === 'rules' ? 'id' : 'rule');
  return typeof id === 'string' ? id : undefined;
};

const memberOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
