import type { Built, Contender, Ready } from '../contest/contender';
import { readBytes } from '../contest/files';
import { loadPeer } from './load';

type Request = object;
interface Engine {
  readonly match: (request: Request) => { readonly match: boolean };
  readonly serialize: () => Uint8Array;
}
interface Exports {
  readonly FilterEngine?: EngineMaker;
  readonly FiltersEngine: EngineMaker;
  readonly Request: {
    readonly fromRawDetails: (details: {
      readonly url: string;
      readonly sourceUrl: string;
      readonly type: string;
    }) => Request;
  };
}
interface EngineMaker {
  readonly parse: (filters: string, config: { readonly loadCosmeticFilters: boolean }) => Engine;
  readonly deserialize: (bytes: Uint8Array) => Engine;
}

const peer = '@ghostery/adblocker';

export const ghostery = (
  filterOf: (line: string) => string,
  addressOf: (question: string) => string,
): Contender => ({
  name: 'Ghostery',
  peer,
  load: async () => {
    const { FilterEngine, FiltersEngine, Request } = await loadPeer<Exports>(peer, 'dist/esm/index.js');
    const maker = FilterEngine ?? FiltersEngine;
    const readyFrom = (engine: Engine): Ready => ({
      prepare: (texts) => {
        const requests = texts.map((text) => {
          const url = addressOf(text);
          return Request.fromRawDetails({ url, sourceUrl: url, type: 'sub_frame' });
        });
        return (at) => {
          const request = requests[at];
          return request !== undefined && engine.match(request).match ? 1 : 0;
        };
      },
    });
    return {
      build: (lines): Built => {
        const engine = maker.parse(lines.map(filterOf).join('\n'), { loadCosmeticFilters: false });
        return { ready: readyFrom(engine), store: () => engine.serialize() };
      },
      open: (file) => readyFrom(maker.deserialize(readBytes(file))),
    };
  },
});
