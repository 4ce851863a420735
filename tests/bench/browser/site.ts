import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on loopback. */
export interface Site {
  readonly port: number;
  readonly close: () => void;
}

/** Isolated from other origins, pages get clocks of 5 µs instead of 100. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Answers with the page of that path, else with an empty 404. `afterMs` is how long the server thinks about it. */
export const openSite = async (
  pageAt: (path: string) => string | undefined,
  { afterMs = 0 }: { readonly afterMs?: number } = {},
): Promise<Site> => {
  const server = createServer((request, response) => {
    const page = pageAt(request.url ?? '/');
    setTimeout(() => {
      response.writeHead(page === undefined ? 404 : 200, headers);
      response.end(page ?? '');
    }, afterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
