import { type ReadonlySignal, signal } from '@preact/signals';
import type { PackLine, PackOutcome } from '../../components/packs/pack-outcome';
import { type PacksReply, sendMessage } from '../../platform/messages';

interface PacksInForce {
  readonly lines: readonly PackLine[];
  readonly mayChange: boolean;
}
export interface PackState {
  readonly inForce: ReadonlySignal<PacksInForce>;
  readonly outcome: ReadonlySignal<PackOutcome | undefined>;
  readonly ask: (token: string) => Promise<void>;
  readonly load: (token: string, file: File) => Promise<void>;
  readonly remove: (token: string, packId: string) => Promise<void>;
}

/** The packs in force, and what came of the last file. The parser is loaded only when a file is chosen. */
export const createPackState = (): PackState => {
  const inForce = signal<PacksInForce>({ lines: [], mayChange: false });
  const outcome = signal<PackOutcome | undefined>(undefined);

  const take = (reply: PacksReply) => {
    if (reply.result === 'packs') inForce.value = { lines: reply.packs, mayChange: reply.mayChange };
  };
  const ask = async (token: string) => take(await sendMessage('packs', { token }));
  const offer = async (token: string, file: File): Promise<PackOutcome> => {
    const [{ parsePack }, { checkRegistry }, { re2Engine }] = await Promise.all([
      import('../../rules/engine/parse-pack'),
      import('../../rules/checks/registry'),
      import('../../rules/patterns/re2-engine'),
    ]);
    const text = await file.text();
    const today = new Date().toISOString().slice(0, 10);
    const source = { file: file.name, text };
    const parsed = parsePack(source, checkRegistry, { today, patternEngine: re2Engine });
    if (parsed.pack === undefined) return { kind: 'refused', file: file.name, problems: parsed.problems };
    const reply = await sendMessage('activatePack', { token, text, pack: parsed.pack });
    switch (reply.result) {
      case 'activated': {
        const { name, revision } = parsed.pack.pack;
        return {
          kind: 'activated',
          name,
          revision,
          testsPassed: reply.testsPassed,
          warnings: parsed.problems,
        };
      }
      case 'refused':
        return { kind: 'refused', file: file.name, problems: parsed.problemsWith(reply.objections) };
      case 'not-allowed':
        return { kind: 'failed', why: 'not-allowed' };
      case 'locked':
      case 'malformed':
      case 'not-stored':
        return { kind: 'failed', why: 'not-stored' };
    }
  };

  return {
    inForce,
    outcome,
    ask,
    load: async (token, file) => {
      outcome.value = { kind: 'reading', file: file.name };
      try {
        outcome.value = await offer(token, file);
        await ask(token);
      } catch (error) {
        console.error('The file could not be read.', error);
        outcome.value = { kind: 'failed', why: 'unreadable' };
      }
    },
    remove: async (token, packId) => take(await sendMessage('removePack', { token, packId })),
  };
};
