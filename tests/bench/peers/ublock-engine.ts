import { readFileSync } from 'node:fs';
import type { Built, Contender, Ready } from '../contest/contender';
import { loadPeer } from './load';

/** One request, which keeps what was read of its address. */
interface FilteringContext {
  readonly fromDetails: (details: {
    readonly url: string;
    readonly originURL: string;
    readonly type: string;
  }) => FilteringContext;
  readonly getHostname: () => string;
  readonly getDocHostname: () => string;
  readonly getDocDomain: () => string;
  readonly is3rdPartyToDoc: () => boolean;
}
interface Index {
  readonly enableWASM: () => Promise<boolean>;
  readonly StaticNetFilteringEngine: {
    readonly create: () => Promise<{
      readonly useLists: (lists: readonly { readonly raw: string }[]) => Promise<void>;
    }>;
  };
}
interface Engine {
  readonly default: {
    readonly matchRequest: (context: FilteringContext) => number;
    readonly serialize: () => unknown;
    readonly unserialize: (data: unknown) => unknown;
  };
}
interface Serializer {
  readonly serialize: (data: unknown, options: { readonly compress: boolean }) => string;
  readonly deserialize: (text: string) => unknown;
}

const peer = '@gorhill/ubo-core';
export const ublockEngineName = 'uBlock Origin, engine';
/** A page of its own is asked about with `main_frame`, for which plain filters are not meant there. */
const type = 'sub_frame';

/** uBlock Origin's whole network engine, with WebAssembly as in the extension. GPL: run to compare, nothing taken. */
export const ublockEngine = (
  filterOf: (line: string) => string,
  addressOf: (question: string) => string,
): Contender => ({
  name: ublockEngineName,
  peer,
  load: async () => {
    const { enableWASM, StaticNetFilteringEngine } = await loadPeer<Index>(peer, 'index.js');
    const { default: network } = await loadPeer<Engine>(peer, 'js/static-net-filtering.js');
    const { FilteringContext } = await loadPeer<{ readonly FilteringContext: new () => FilteringContext }>(
      peer,
      'js/filtering-context.js',
    );
    const { serialize, deserialize } = await loadPeer<Serializer>(peer, 'js/s14e-serializer.js');
    const engine = await StaticNetFilteringEngine.create();
    if (!(await enableWASM())) throw new Error('uBlock Origin’s WebAssembly did not start.');
    const requestOf = (question: string): FilteringContext => {
      const url = addressOf(question);
      const request = new FilteringContext().fromDetails({ url, originURL: url, type });
      request.getHostname();
      request.is3rdPartyToDoc();
      return request;
    };
    const ready: Ready = {
      prepare: (texts) => {
        const requests = texts.map(requestOf);
        return (at) => {
          const request = requests[at];
          return request !== undefined && network.matchRequest(request) === 1 ? 1 : 0;
        };
      },
    };
    return {
      build: async (lines): Promise<Built> => {
        await engine.useLists([{ raw: lines.map(filterOf).join('\n') }]);
        // Its own wrapper compresses, which opens more slowly.
        const store = () => new TextEncoder().encode(serialize(network.serialize(), { compress: false }));
        return { ready, store };
      },
      open: (file) => {
        network.unserialize(deserialize(readFileSync(file, 'utf8')));
        return ready;
      },
    };
  },
});
