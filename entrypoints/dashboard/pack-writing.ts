import { type ReadonlySignal, signal } from '@preact/signals';
import { packsAddress } from '../../components/packs/packs-nav';
import { sendMessage } from '../../platform/messages';
import { blankPack } from './blank-pack';
import { withNextRevision } from './next-revision';
import { goTo } from './route';

/** What stands in the editor; kept here, so that a look elsewhere or a lock loses nothing. */
export type Writing =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'text'; readonly file: string; readonly text: string };

export interface PackWriting {
  readonly writing: ReadonlySignal<Writing>;
  readonly open: (packId: string) => Promise<void>;
  readonly openNew: () => void;
  readonly change: (text: string) => void;
}

/** The pack that is being written. `revisionOf` says the revision of a pack in force. */
export const createPackWriting = (
  token: () => string | undefined,
  revisionOf: (packId: string) => number | undefined,
): PackWriting => {
  const writing = signal<Writing>({ kind: 'none' });
  return {
    writing,
    open: async (packId) => {
      const session = token();
      if (session === undefined) return;
      writing.value = { kind: 'opening' };
      goTo(packsAddress('edit'));
      const reply = await sendMessage('packText', { token: session, packId }).catch((error: unknown) => {
        console.error('The text of the pack could not be had.', error);
        return undefined;
      });
      const text = reply?.result === 'text' ? reply.text : undefined;
      const revision = revisionOf(packId);
      writing.value =
        text === undefined
          ? { kind: 'gone' }
          : {
              kind: 'text',
              file: `${packId}.yaml`,
              text: revision === undefined ? text : withNextRevision(text, revision),
            };
    },
    openNew: () => {
      if (writing.value.kind !== 'text')
        writing.value = { kind: 'text', file: 'new-pack.yaml', text: blankPack };
      goTo(packsAddress('edit'));
    },
    change: (text) => {
      if (writing.value.kind === 'text') writing.value = { ...writing.value, text };
    },
  };
};
