import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { layout } from './layout.mjs';
import * as almanac from './pages/almanac.mjs';
import * as classPages from './pages/class.mjs';
import * as frames from './pages/frames.mjs';
import * as games from './pages/games.mjs';
import * as prizes from './pages/prizes.mjs';
import * as proxy from './pages/proxy.mjs';
import * as search from './pages/search.mjs';
import * as start from './pages/start.mjs';

const sites = new Map(
  [start, classPages, games, proxy, prizes, almanac, frames, search].map((site) => [site.host, site.pages]),
);
const css = readFileSync(new URL('./site.css', import.meta.url));
const notFound = layout({
  title: 'Not found',
  site: 'Handrail demo school',
  body: '<h1>There is nothing here</h1><p>This address is not part of the demo.</p>',
});

const answer = (request, response) => {
  const address = new URL(request.url, `http://${request.headers.host ?? start.host}`);
  if (address.pathname === '/site.css')
    return response.writeHead(200, { 'content-type': 'text/css' }).end(css);
  const page = sites.get(address.hostname)?.[address.pathname];
  const body = typeof page === 'function' ? page(address) : (page ?? notFound);
  return response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
};

/**
 * Opens the demo school on a free port of loopback; every host name is answered by its own site.
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function openDemoSchool() {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
