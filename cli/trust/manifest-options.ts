import { type Command, InvalidArgumentError } from 'commander';
import type { RulePack } from '../../rules/model/pack';
import type { ManifestWords } from '../../rules/trust/write-seal';
import { Trouble } from '../trouble';

/** What can be said of a pack beside what it says itself. */
export interface ManifestOptions {
  readonly audience?: readonly string[];
  readonly rollbackFrom?: number;
  readonly reason?: string;
}

/** Adds the options to a verb. */
export const withManifestOptions = (command: Command): Command =>
  command
    .option(
      '--audience <names>',
      'the districts it is meant for, with commas between; others refuse it',
      (names: string) => names.split(',').map((name) => name.trim()),
    )
    .option(
      '--rollback-from <revision>',
      'let this revision take the place of higher ones, up to and with this one',
      wholeNumber,
    )
    .option('--reason <text>', 'why it goes back; shown to administrators');

const wholeNumber = (written: string): number => {
  const number = Number(written);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It has to be a revision, such as 14.');
};

/** Whether anything was said. */
export const saysAnything = ({ audience, rollbackFrom }: ManifestOptions): boolean =>
  audience !== undefined || rollbackFrom !== undefined;

/** What the manifest of this pack says. Throws a sentence where the options make no sense for it. */
export const manifestWords = (
  { pack }: RulePack,
  { audience, rollbackFrom, reason }: ManifestOptions,
): ManifestWords => {
  if (audience?.some((name) => name === '' || name.length > 64)) {
    throw new Trouble('Each name of --audience has 1 to 64 characters.');
  }
  if (reason !== undefined && rollbackFrom === undefined) {
    throw new Trouble('--reason belongs to --rollback-from.');
  }
  return {
    pack,
    audience: audience && [...audience],
    rollback: rollbackOf(pack.revision, rollbackFrom, reason),
  };
};

const rollbackOf = (
  revision: number,
  from: number | undefined,
  reason: string | undefined,
): ManifestWords['rollback'] => {
  if (from === undefined) return undefined;
  if (reason === undefined || reason === '' || reason.length > 300) {
    throw new Trouble('A rollback needs a reason of 1 to 300 characters. Add --reason "…".');
  }
  if (from <= revision) {
    throw new Trouble(
      `A rollback goes back from a higher revision, but the pack is revision ${revision} itself. Give it the earlier number that it had.`,
    );
  }
  return { from, reason };
};
