import { readListFile } from '../../../../rules/engine/read-list-file';
import type { HostRun } from '../../../../rules/matching/hosts/host-run';
import { atOnce } from '../../../../rules/matching/in-steps';
import type { ListFile } from '../../../../rules/model/host-list';

/** A list of domains as a pack is given it with its file, and its hosts. */
export const hostListOf = (text: string): { readonly file: ListFile; readonly run: HostRun } => {
  const { run, report } = atOnce(readListFile(text, 'domains'));
  return { run, file: { state: 'read', byteCount: text.length, sha256: '0'.repeat(64), report } };
};
