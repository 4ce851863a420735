import { describe, expect, it } from 'vitest';
import { type Fetching, fetchPack } from '../../../entrypoints/pack-reader/fetch-pack';
import { closeServers, serve } from '../../fixtures/loopback-server';
import { sha256 } from '../../fixtures/shelved-packs';

/** A server that has nothing but a file of this name. */
const serveFile = (name: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  serve(({ url }, response) => {
    response.writeHead(url === name ? 200 : 404, url === name ? headers : {});
    response.end(url === name ? body : 'nothing');
  });

const job = (url: string, known: { etag?: string; sha256?: string } = {}) =>
  ({ kind: 'url', url, etag: known.etag, lastModified: undefined, sha256: known.sha256 }) as const;
const tools = (changes: Partial<Fetching> = {}): Fetching => ({
  fetch: globalThis.fetch,
  sha256,
  onProgress: () => undefined,
  timeLimitMs: 5_000,
  ...changes,
});
const messageOf = async (url: string, changes: Partial<Fetching> = {}, known = {}) => {
  const fetched = await fetchPack(job(url, known), tools(changes));
  return fetched.kind === 'nothing' ? fetched.message : fetched.kind;
};

describe('a pack from an address', () => {
  it('comes with what the server says of it, and is called by its address', async () => {
    const origin = await serveFile('/packs/maple%20usd.yaml', 'format: 1', { etag: '"7"' });
    const fetched = await fetchPack(job(`${origin}/packs/maple%20usd.yaml`), tools());
    expect(fetched).toMatchObject({ kind: 'files', etag: '"7"', lastModified: undefined });
    expect(fetched.kind === 'files' && fetched.files.map(({ path }) => path)).toEqual(['maple usd.yaml']);
  });

  it('comes with the signature that lies beside it', async () => {
    const origin = await serve(({ url }, response) => {
      response.end(url === '/maple.yaml.sig' ? 'signed' : 'format: 1');
    });
    const fetched = await fetchPack(job(`${origin}/maple.yaml`), tools());
    expect(fetched.kind === 'files' && fetched.files.map(({ path }) => path)).toEqual([
      'maple.yaml',
      'maple.yaml.sig',
    ]);
  });

  it('is asked for without cookies or referrer, and not again while it is the same', async () => {
    const seen: (string | undefined)[][] = [];
    const origin = await serve(({ url, headers }, response) => {
      seen.push([url, headers.cookie, headers.referer, headers['if-none-match']]);
      if (url !== '/maple.yaml') return void response.writeHead(404).end();
      response.writeHead(headers['if-none-match'] === '"7"' ? 304 : 200).end();
    });
    expect(await messageOf(`${origin}/maple.yaml`, {}, { etag: '"7"' })).toBe('unchanged');
    expect(seen).toEqual([
      ['/maple.yaml', undefined, undefined, '"7"'],
      ['/maple.yaml.sig', undefined, undefined, undefined],
    ]);
  });

  it('is not taken when it is not the file that was named', async () => {
    const origin = await serveFile('/maple.yaml', 'format: 1');
    const named = await sha256(new TextEncoder().encode('format: 1'));
    expect(await messageOf(`${origin}/maple.yaml`, {}, { sha256: named })).toBe('files');
    expect(await messageOf(`${origin}/maple.yaml`, {}, { sha256: named.replace(/./g, '0') })).toContain(
      'its SHA-256 is another',
    );
  });
});

describe('an address that brings nothing', () => {
  it.each([
    ['http://packs.maple.example/maple.yaml'],
    ['ftp://packs.maple.example/maple.yaml'],
    ['https://name:word@packs.maple.example/maple.yaml'],
    ['packs.maple.example'],
  ])('is refused before anything is asked: %s', async (url) => {
    const fetch = () => Promise.reject(new Error('Somebody asked.'));
    expect(await messageOf(url, { fetch })).toContain('https addresses only');
  });

  it.each([
    [404, 'There is nothing at the address (404).'],
    [403, 'wants a sign-in (403)'],
    [500, 'The server answered 500 instead of a pack.'],
  ])('says what the server answered: %i', async (status, message) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    expect(await messageOf(`${origin}/maple.yaml`)).toContain(message);
  });

  it('says that it cannot be reached', async () => {
    const origin = await serve((_, response) => response.end());
    closeServers();
    expect(await messageOf(`${origin}/maple.yaml`)).toContain('could not be reached');
  });

  it('is given up when the server drips', async () => {
    const origin = await serve((_, response) => {
      const dripping = setInterval(() => response.write('#'), 5);
      response.on('close', () => clearInterval(dripping));
    });
    expect(await messageOf(`${origin}/maple.yaml`, { timeLimitMs: 200 })).toContain('took longer');
  });

  it('is not read beyond what a pack may have, however long it says it is', async () => {
    const endless = await serve((_, response) => {
      const more = () => {
        while (response.write('#'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await messageOf(`${endless}/maple.yaml`)).toContain('larger than a pack may be');
    const boasting = await serve((_, response) => {
      response.writeHead(200, { 'content-length': String(80 * 1024 * 1024) });
      response.write('PK');
    });
    expect(await messageOf(`${boasting}/maple.handrail`)).toContain('larger than a pack may be');
  });

  it('does not lead on to another scheme', async () => {
    const elsewhere = {
      ok: true,
      status: 200,
      url: 'http://127.0.0.1/x.yaml',
      headers: new Headers(),
      body: null,
    };
    const fetch = () => Promise.resolve(elsewhere as unknown as Response);
    expect(await messageOf('https://packs.maple.example/x.yaml', { fetch })).toContain(
      'one that is not https',
    );
  });
});
