import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peerFolder } from './install';
import type { PeerName } from './versions';

/**
 * Loads a file of an installed peer. `Exports` says what the bench uses of it: the compiler does not know packages
 * that the project does not have, so the word of the caller is taken.
 */
export const loadPeer = async <Exports>(name: PeerName, file: string): Promise<Exports> =>
  (await import(pathToFileURL(join(peerFolder(name), file)).href)) as Exports;
