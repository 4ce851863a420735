import { type ListFile, type ListReport, listLimits, type WantedList } from '../../model/host-list';
import type { HostList } from '../../model/pack';
import type { Draft, DraftCheck } from './draft';
import { messageAndFix } from './message-and-fix';
import { brief } from './name-of-place';
import type { Path } from './place';
import type { Report } from './report';

type FromFile = Exclude<HostList, { readonly hosts: unknown }>;

/** Lists that stand in files must be there, be the files that were meant, and hold what a list holds. */
export const listFiles: DraftCheck = (draft, report) => {
  if (isTooLarge(draft, report)) return;
  let hostCount = 0;
  for (const [name, list] of Object.entries(draft.pack.lists ?? {})) {
    if ('hosts' in list) hostCount += list.hosts.length;
    else hostCount += takeFile(name, list, draft.listFiles.get(name), report);
  }
  if (hostCount <= listLimits.hosts) return;
  const message = `The lists hold ${figure(hostCount)} hosts, but a pack may have at most ${figure(listLimits.hosts)}.`;
  report.error({ path: ['lists'], message, fix: 'Leave lists out, or divide the pack.', at: 'name' });
};

/** The files that the lists of a pack are to be taken from, as far as their paths can be followed. */
export const wantedLists = ({ lists = {} }: Draft['pack']): readonly WantedList[] =>
  Object.entries(lists).flatMap(([name, list]) =>
    'hosts' in list || wrongPath(list.from) !== undefined ? [] : [{ name, from: list.from, as: list.as }],
  );

const isTooLarge = ({ listFiles: given }: Draft, report: Report): boolean => {
  const sizes = [...given.values()].map(({ byteCount }) => byteCount);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= listLimits.bytes) return false;
  const [has, most] = [total, listLimits.bytes].map((bytes) => figure(Math.ceil(bytes / 1024 ** 2)));
  const message = `The list files have ${has} MiB together, but a pack may have at most ${most}.`;
  report.error({ path: ['lists'], message, fix: 'Leave lists out, or divide the pack.', at: 'name' });
  return true;
};

/** Looks at one list and its file, and tells how many hosts it gives. */
const takeFile = (name: string, list: FromFile, file: ListFile | undefined, report: Report): number => {
  const path = ['lists', name, 'from'];
  const shown = `"${brief(list.from)}"`;
  const fault = wrongPath(list.from);
  if (fault !== undefined) {
    report.error({ path, ...fault });
  } else if (file?.state === 'not-looked-at') {
    return 0;
  } else if (file === undefined || file.state === 'too-large') {
    const fix = 'Put it at that place beside the pack. In the dashboard, choose both together.';
    report.error({ path, message: `The list file ${shown} was not given.`, fix });
  } else if (list.sha256 !== undefined && list.sha256 !== file.sha256) {
    otherFile(name, list.sha256, file.sha256, report);
  } else if (file.state === 'not-text') {
    report.error({ path, message: `The list file ${shown} is not UTF-8 text.`, fix: 'Save it as UTF-8.' });
  } else {
    return takeLines(name, list, file.report, report);
  }
  return 0;
};

const otherFile = (name: string, wanted: string, found: string, report: Report): void => {
  const [meant, given] = [wanted, found].map((hash) => hash.slice(0, 8));
  const message = `This SHA-256 begins with ${meant}, but that of the file that was given begins with ${given}.`;
  const fix = `Give the file that is meant. If it is this one, write "${found}".`;
  report.error({ path: ['lists', name, 'sha256'], message, fix });
};

const takeLines = (name: string, { from, as }: FromFile, lines: ListReport, report: Report): number => {
  const path: Path = ['lists', name];
  if (lines.hostCount === 0) {
    const message = `The list file "${brief(from)}" names no host when it is read as ${as}.`;
    report.error({ path: [...path, 'as'], message, fix: 'Write under as how the file is written.' });
  }
  for (const { line, text, message } of lines.refused) {
    const said = messageAndFix(message);
    report.warningIn(from, line, { ...said, path, message: `${quoted(text)}${said.message}` });
  }
  const left = lines.refusedCount - lines.refused.length;
  if (left > 0) {
    const message =
      left === 1 ? 'One more line was not taken.' : `${figure(left)} more lines were not taken.`;
    report.warningIn(from, lines.refused.at(-1)?.line ?? 1, { path, message });
  }
  return lines.hostCount;
};

/** A path leads to a file in the pack's folder or below, the same on every system. */
const wrongPath = (from: string): { readonly message: string; readonly fix: string } | undefined => {
  const fix = 'Write the path from the pack to the file, such as lists/games.txt.';
  if (/^[a-z][a-z0-9+.-]+:/i.test(from)) {
    return { message: 'A list is taken from a file beside the pack, not from an address.', fix };
  }
  if (from.includes('\\')) {
    return { message: 'A path has forward slashes.', fix: `Write "${brief(from.replaceAll('\\', '/'))}".` };
  }
  if (/^(?:\/|[a-z]:)/i.test(from)) return { message: 'This path is not relative to the pack.', fix };
  const steps = from.split('/');
  if (steps.includes('..')) {
    return { message: 'This path leaves the folder of the pack.', fix: 'Put the file beside the pack.' };
  }
  const last = steps.at(-1);
  return last === '' || last === '.' ? { message: 'This path names a folder, not a file.', fix } : undefined;
};

const quoted = (text: string): string => (text === '' ? '' : `“${text}”: `);
const figure = (number: number): string => number.toLocaleString('en');
