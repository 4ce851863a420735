import type { ListLine, PackOutcome } from '../../components/packs/pack-outcome';
import { sendMessage } from '../../platform/messages';
import type { ParsedPack } from '../../rules/engine/parse-pack';
import type { RulePack } from '../../rules/model/pack';
import type { ListProgress } from '../list-reader/list-job';
import { filesOfLists, type PackFiles } from './pack-files';
import { type ReadFiles, readLists } from './read-lists';

/** A pack that may be activated, with what was read of its list files. */
export interface OfferedPack {
  readonly file: string;
  readonly text: string;
  readonly pack: RulePack;
  readonly parsed: ParsedPack;
  readonly listFiles: ReadFiles;
}

/** What is told of a reading while it goes on. */
interface Watching {
  readonly onProgress: (progress: ListProgress) => void;
  /** Hands out what ends the reading of the lists. */
  readonly onCancellable: (cancel: () => void) => void;
}

/** Reads a pack and then its lists. Changes nothing. The parser is loaded only now. */
export const readOffer = async (
  { pack: packFile, others }: PackFiles<File>,
  { onProgress, onCancellable }: Watching,
): Promise<OfferedPack | PackOutcome> => {
  const [{ parsePack }, { checkRegistry }, { re2Engine }] = await Promise.all([
    import('../../rules/engine/parse-pack'),
    import('../../rules/checks/registry'),
    import('../../rules/patterns/re2-engine'),
  ]);
  const file = packFile.name;
  const text = await packFile.text();
  const parse = (listFiles: ReadFiles): ParsedPack => {
    const today = new Date().toISOString().slice(0, 10);
    return parsePack({ file, text }, checkRegistry, { today, patternEngine: re2Engine, listFiles });
  };
  const first = parse(new Map());
  const given = filesOfLists(first.wantedLists, others);
  if (given.length === 0) return offer(first, { file, text, listFiles: new Map() });
  const reading = readLists(
    given.map(({ name, as, file: list }) => ({ name, as, file: list })),
    onProgress,
  );
  onCancellable(reading.cancel);
  const listFiles = await reading.done;
  if (listFiles === 'cancelled') return { kind: 'cancelled' };
  return offer(parse(listFiles), { file, text, listFiles });
};

const offer = (
  parsed: ParsedPack,
  about: Pick<OfferedPack, 'file' | 'text' | 'listFiles'>,
): OfferedPack | PackOutcome =>
  parsed.pack === undefined
    ? { kind: 'refused', file: about.file, problems: parsed.problems, lists: listLines({ parsed, ...about }) }
    : { ...about, parsed, pack: parsed.pack };

/** The lists that were read, as lines of the screen. */
export const listLines = ({
  parsed,
  listFiles,
}: Pick<OfferedPack, 'parsed' | 'listFiles'>): readonly ListLine[] =>
  parsed.wantedLists.flatMap(({ name, from }) => {
    const read = listFiles.get(name);
    return read?.state === 'read' ? [{ name, file: from, report: read.report }] : [];
  });

/** Asks the worker to switch an offered pack on; where that fails nothing changed. */
export const activateOffer = async (token: string, offered: OfferedPack): Promise<PackOutcome> => {
  const { file, text, pack, parsed, listFiles } = offered;
  const lists = [...listFiles].flatMap(([name, list]) =>
    list.state === 'read' ? [{ name, sha256: list.sha256 }] : [],
  );
  const reply = await sendMessage('activatePack', { token, text, pack, lists });
  switch (reply.result) {
    case 'activated':
      return {
        kind: 'activated',
        name: pack.pack.name,
        revision: pack.pack.revision,
        testsPassed: reply.testsPassed,
        warnings: parsed.problems,
        lists: listLines(offered),
      };
    case 'refused':
      return {
        kind: 'refused',
        file,
        problems: parsed.problemsWith(reply.objections),
        lists: listLines(offered),
      };
    case 'not-allowed':
    case 'lists-gone':
      return { kind: 'failed', why: reply.result };
    case 'locked':
    case 'malformed':
    case 'not-stored':
      return { kind: 'failed', why: 'not-stored' };
  }
};
