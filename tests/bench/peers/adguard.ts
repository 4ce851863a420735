import type { Contender } from '../contest/contender';
import { loadPeer } from './load';

type Request = object;
interface Exports {
  readonly Engine: {
    readonly createSync: (options: {
      readonly filters: readonly { readonly id: number; readonly content: string }[];
    }) => {
      readonly matchRequest: (request: Request) => { readonly getBasicResult: () => object | null };
    };
  };
  readonly Request: new (url: string, sourceUrl: string, type: number) => Request;
  readonly RequestType: { readonly SubDocument: number };
}

const peer = '@adguard/tsurlfilter';

/** AdGuard’s engine. GPL: run to compare, nothing taken. It keeps no form to open: its lists are read at every start. */
export const adguard = (
  filterOf: (line: string) => string,
  addressOf: (question: string) => string,
): Contender => ({
  name: 'AdGuard tsurlfilter',
  peer,
  load: async () => {
    const { Engine, Request, RequestType } = await loadPeer<Exports>(peer, 'dist/es/index.js');
    return {
      build: (lines) => {
        const engine = Engine.createSync({ filters: [{ id: 1, content: lines.map(filterOf).join('\n') }] });
        const prepare = (texts: readonly string[]) => {
          const requests = texts.map((text) => {
            const url = addressOf(text);
            return new Request(url, url, RequestType.SubDocument);
          });
          return (at: number) => {
            const request = requests[at];
            return request !== undefined && engine.matchRequest(request).getBasicResult() !== null ? 1 : 0;
          };
        };
        return { ready: { prepare } };
      },
    };
  },
});
