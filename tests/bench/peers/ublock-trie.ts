import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built, Contender, Ready } from '../contest/contender';
import { readBytes } from '../contest/files';
import { peerFolder } from './install';
import { loadPeer } from './load';

interface Trie {
  readonly enableWASM: (
    fetcher: (path: string) => Promise<WebAssembly.Module>,
    path: string,
  ) => Promise<boolean>;
  readonly createTrieFromIterable: (hosts: readonly string[]) => number;
  readonly setNeedle: (host: string) => Trie;
  readonly matches: (root: number) => number;
  readonly optimize: () => unknown;
  readonly toSelfie: () => { readonly buf32: Uint32Array };
  readonly fromSelfie: (selfie: { readonly buf32: Uint32Array; readonly checksum: number }) => boolean;
}

const peer = '@gorhill/ubo-core';
/** What it keeps beside its buffer: where the trie begins, and a checksum. */
const extraWords = 2;

/** uBlock Origin's trie of host names, with WebAssembly as in the extension. GPL: run to compare, nothing taken. */
export const ublockTrie: Contender = {
  name: 'uBlock Origin, HNTrie',
  peer,
  load: async () => {
    const { default: Container } = await loadPeer<{ readonly default: new () => Trie }>(peer, 'js/hntrie.js');
    const trie = new Container();
    const fetcher = async (path: string) => {
      const numbers: unknown = JSON.parse(readFileSync(join(peerFolder(peer), `${path}.wasm.json`), 'utf8'));
      return await WebAssembly.compile(Uint8Array.from(numbers as number[]));
    };
    if (!(await trie.enableWASM(fetcher, 'js/wasm/'))) {
      throw new Error('uBlock Origin’s WebAssembly did not start.');
    }
    const readyFrom = (root: number): Ready => ({
      prepare: (texts) => {
        const hosts = texts.map((text) => Buffer.from(text).toString('latin1'));
        return (at) => (trie.setNeedle(hosts[at] ?? '').matches(root) >= 0 ? 1 : 0);
      },
    });
    return {
      build: (lines): Built => {
        const root = trie.createTrieFromIterable(lines);
        trie.optimize();
        const store = () => {
          const { buf32, checksum } = { checksum: 0, ...trie.toSelfie() };
          const words = new Uint32Array(buf32.length + extraWords);
          words.set([root, checksum]);
          words.set(buf32, extraWords);
          return new Uint8Array(words.buffer);
        };
        return { ready: readyFrom(root), store };
      },
      open: (file) => {
        const { buffer, byteOffset, length } = readBytes(file);
        const words = new Uint32Array(buffer, byteOffset, length / 4);
        const [root = 0, checksum = 0] = words;
        if (!trie.fromSelfie({ buf32: words.subarray(extraWords), checksum: checksum | 0 })) {
          throw new Error('The trie did not open what it stored.');
        }
        return readyFrom(root);
      },
    };
  },
};
