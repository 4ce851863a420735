import { openRuns } from '../../rules/engine/pack-runs';
import { type ParsedPack, parsePack } from '../../rules/engine/parse-pack';
import { type Examination, examine } from '../../rules/flows/examine';
import type { ListRunsPort, ShelvedPack } from '../../rules/flows/pack-ports';
import { cameFrom, mustRiseAbove } from '../../rules/flows/pack-standing';
import type { PackOrigin } from '../../rules/model/pack-life';
import type { Parcel, SealReport } from '../../rules/model/parcel';
import type { Problem } from '../../rules/model/problem';
import type { TrustCrypto } from '../../rules/model/trust';
import { re2Engine } from '../../rules/patterns/re2-engine';
import { lintPacks } from '../../rules/review/lint/lint-packs';
import { judgePackAgainstSeal } from '../../rules/trust/judge-pack-against-seal';
import { judgeParcel } from '../../rules/trust/judge-parcel';
import { filesOfLists } from './files-of-lists';
import { listsOfStanding } from './lists-of-standing';
import type { PackProgress, PackReading, ReadList } from './pack-job';
import { type ReadLists, readLists, textOf } from './read-lists';
import { reviewTools } from './review-tools';
import type { Standing } from './standing';
import { testLines } from './test-lines';

/** What a pack is reviewed with. */
export interface ReviewDesk {
  readonly standing: Standing;
  readonly runs: Pick<ListRunsPort, 'find' | 'stage'>;
  readonly crypto: TrustCrypto;
  /** Whether the lists are those of the pack that it takes the place of: who writes on a pack gives no files. */
  readonly keepsLists: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The local day, as `2026-09-15`. */
  readonly today: string;
  readonly onProgress: (progress: PackProgress) => void;
}
/** A pack that nothing stands against. */
export interface PassedPack {
  readonly kind: 'passed';
  readonly pack: ShelvedPack;
  readonly seal: SealReport;
  /** Warnings and lints. */
  readonly problems: readonly Problem[];
  readonly examination: Examination;
  readonly lists: readonly ReadList[];
}

/** Judges, reads and tries out a pack beside what is in force; changes nothing. */
export const reviewPack = async (
  parcel: Parcel,
  origin: PackOrigin,
  desk: ReviewDesk,
): Promise<PassedPack | PackReading> => {
  const { standing, crypto, now, today, onProgress } = desk;
  const file = parcel.pack.path;
  onProgress({ step: 'reading', share: undefined, hostCount: 0 });
  const seal = await judgeParcel(parcel, { ...standing, now, timeZoneDay: today }, crypto);
  if (seal.faults.length > 0) return { kind: 'not-trusted', file, faults: seal.faults };
  const sha256 = await crypto.sha256(parcel.pack.bytes);
  if (isTheSame(sha256, origin, seal, standing)) return { kind: 'unchanged' };

  const text = textOf(parcel.pack.bytes);
  if (text === undefined) return { kind: 'refused', file, problems: [notText(file)], lists: [] };
  const parse = (listFiles: ReadLists['files']): ParsedPack =>
    parsePack({ file, text }, reviewTools.checks, { today, patternEngine: re2Engine, listFiles });
  const first = parse(new Map());
  const read = desk.keepsLists
    ? listsOfStanding(first.wantedLists, first.packId, standing.packs)
    : await readLists(filesOfLists(first.wantedLists, parcel.lists), {
        runs: desk.runs,
        sha256: crypto.sha256,
        onProgress: (share, hostCount) => onProgress({ step: 'lists', share, hostCount }),
      });
  const parsed = parse(read.files);
  const lists = linesOf(parsed, read);
  const { pack } = parsed;
  if (pack === undefined) return { kind: 'refused', file, problems: parsed.problems, lists };
  const mismatch = seal.manifest === undefined ? [] : judgePackAgainstSeal(seal.manifest, pack.pack);
  if (mismatch.length > 0) return { kind: 'not-trusted', file, faults: mismatch };

  const shelved: ShelvedPack = {
    packId: pack.pack.id,
    revision: pack.pack.revision,
    source: parcel.pack.bytes,
    sha256,
    pack,
    lists: read.lists,
    origin,
    signers: seal.signers,
    seal: parcel.seal,
  };
  const examination = await tryOut(shelved, seal, desk);
  const problems = [...parsed.problems, ...lint(shelved, parsed, desk)].sort(byPlace);
  if (examination.objections.length > 0) {
    const errors = parsed.problemsWith(examination.objections).filter(({ level }) => level === 'error');
    return {
      kind: 'refused',
      file,
      problems: [...errors, ...problems].sort(byPlace),
      lists,
      failedTests: testLines(examination).filter(({ passed }) => !passed),
    };
  }
  return { kind: 'passed', pack: shelved, seal, problems, examination, lists };
};

const tryOut = (
  shelved: ShelvedPack,
  { manifest }: SealReport,
  { standing, now, onProgress }: ReviewDesk,
): Promise<Examination> => {
  onProgress({ step: 'compiling', share: undefined, hostCount: 0 });
  const kept = standing.packs.filter(({ packId }) => packId !== shelved.packId);
  const others = [...standing.builtIn, ...kept.map(({ pack }) => pack)];
  const replaces = mustRiseAbove(shelved, standing.packs, manifest?.rollback !== undefined);
  const runs = openRuns([...kept, shelved]);
  return examine(shelved.pack, others, replaces, { ...reviewTools, runs }, now);
};

const lint = (
  shelved: ShelvedPack,
  parsed: ParsedPack,
  { standing, now, onProgress }: ReviewDesk,
): readonly Problem[] => {
  onProgress({ step: 'testing', share: undefined, hostCount: 0 });
  const kept = standing.packs.filter(({ packId }) => packId !== shelved.packId);
  return lintPacks([{ parsed }], {
    ...reviewTools,
    now,
    runs: openRuns([...kept, shelved]),
    beside: [...standing.builtIn, ...kept.map(({ pack }) => pack)],
  });
};

/** An address may not know how to say that nothing changed; better signatures are a change. */
const isTheSame = (
  sha256: string,
  origin: PackOrigin,
  { signers }: SealReport,
  { packs }: Standing,
): boolean =>
  packs.some(
    (standing) =>
      standing.sha256 === sha256 &&
      origin.kind === 'url' &&
      cameFrom(standing.origin, origin.url) &&
      standing.signers.join() === signers.join(),
  );

/** The lists that were read, as lines of the screen. */
const linesOf = ({ wantedLists }: ParsedPack, { files }: ReadLists): readonly ReadList[] =>
  wantedLists.flatMap(({ name, from }) => {
    const read = files.get(name);
    return read?.state === 'read' ? [{ name, file: from, report: read.report }] : [];
  });

const notText = (file: string): Problem => ({
  level: 'error',
  message: 'The file is no text in UTF-8.',
  fix: 'Save it as UTF-8, or choose another file.',
  file,
  line: 1,
  column: 1,
  path: [],
});

const byPlace = (one: Problem, other: Problem): number => one.line - other.line || one.column - other.column;
