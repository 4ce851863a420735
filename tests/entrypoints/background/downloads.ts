import type { RequestListener } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';
import { packText } from '../../fixtures/trust/sealed-pack';

/** A server that answers in a way by which nothing should come in. */
interface DownloadAttack {
  readonly name: string;
  readonly answer: RequestListener;
  /** What the administrator reads. */
  readonly says: string;
}

const mebibyte = 1024 * 1024;
const lines = '#'.repeat(65_535).concat('\n');

/** Goes on and on until nobody listens. */
const withoutEnd = (to: NodeJS.WritableStream): void => {
  const more = () => {
    while (to.write(lines));
    to.once('drain', more);
  };
  more();
};
const page = '<!DOCTYPE html>\n<html><title>Sign in to the network</title></html>';

const tooLarge = 'The file is larger than a pack may be: 2 MiB for YAML, 64 MiB for an archive.';
const tooSlow = 'The server took longer than 60 seconds. It is asked again by itself.';
const unreachable =
  'The address could not be reached. Check it, and whether this device is online; it is asked again by itself.';
const elsewhere =
  'The address leads on to one that is not https. Write the address where the pack really is.';
const webPage =
  'The address answers with a web page instead of a pack: perhaps one to sign in at, or one that shows the file. Write the address of the file itself, and check whether this network asks for a sign-in.';
const unsigned =
  'The pack is not signed, and this district takes signed packs only. Sign it with handrail sign. A signature that stands beside the pack is chosen together with it.';

/** Leads on from the address of the pack; anywhere else lies `body`. */
const leadingTo =
  (target: (port: number) => string, body = packText()): RequestListener =>
  ({ url, socket }, response) => {
    if (url === '/maple.yaml') response.writeHead(302, { location: target(socket.localPort ?? 0) });
    response.end(url === '/maple.yaml' ? '' : body);
  };

export const downloadAttacks: readonly DownloadAttack[] = [
  { name: 'a body without end', answer: (_, response) => withoutEnd(response), says: tooLarge },
  {
    name: 'a body without end that calls itself short',
    answer: ({ url }, response) => {
      if (url !== '/maple.yaml') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-length': '64' });
      withoutEnd(response);
    },
    says: unsigned,
  },
  {
    name: 'a body that is said to be larger than any pack',
    answer: (_, response) => {
      response.writeHead(200, { 'content-length': String(65 * mebibyte) }).write('PK');
    },
    says: tooLarge,
  },
  {
    name: 'a body that ends before it was said to',
    answer: (_, response) => {
      response.writeHead(200, { 'content-length': '9000' });
      response.write(packText(), () => response.destroy());
    },
    says: unreachable,
  },
  {
    name: 'a server that says nothing',
    answer: () => undefined,
    says: tooSlow,
  },
  {
    name: 'a server that drips',
    answer: (_, response) => {
      const dripping = setInterval(() => response.write('#'), 5);
      response.on('close', () => clearInterval(dripping));
    },
    says: tooSlow,
  },
  {
    name: 'a signature that drips beside a pack',
    answer: ({ url }, response) => {
      if (url === '/maple.yaml') response.end(packText());
      else response.writeHead(200).write('{');
    },
    says: tooSlow,
  },
  {
    name: 'a bomb that is unpacked on the way',
    answer: (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(8 * mebibyte, '#')));
    },
    says: tooLarge,
  },
  {
    name: 'a bomb without end that is unpacked on the way',
    answer: (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const packing = createGzip();
      response.on('close', () => packing.destroy());
      packing.pipe(response);
      withoutEnd(packing);
    },
    says: tooLarge,
  },
  {
    name: 'a body that is no gzip although it says so',
    answer: (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packText());
    },
    says: unreachable,
  },
  {
    name: 'an address that leads to another machine without https',
    answer: leadingTo((port) => `http://0.0.0.0:${port}/other.yaml`),
    says: elsewhere,
  },
  {
    name: 'an address that leads to a file',
    answer: leadingTo(() => 'file:///pack.yaml'),
    says: unreachable,
  },
  {
    name: 'an address that leads to what it says itself',
    answer: leadingTo(() => 'data:text/yaml,format:%201'),
    says: unreachable,
  },
  {
    name: 'an address that leads in a circle',
    answer: (_, response) => {
      response.writeHead(302, { location: '/maple.yaml' }).end();
    },
    says: unreachable,
  },
  {
    name: 'an address that leads to a page to sign in at',
    answer: leadingTo(() => '/login', page),
    says: webPage,
  },
  { name: 'a web page in the place of a pack', answer: (_, response) => response.end(page), says: webPage },
  {
    name: 'a page in the place of every file that is not there',
    answer: ({ url }, response) => response.end(url === '/maple.yaml' ? packText() : page),
    says: unsigned,
  },
  {
    name: 'an answer that nothing changed, although nothing was there before',
    answer: (_, response) => response.writeHead(304).end(),
    says: 'The server answered 304 instead of a pack. It is asked again by itself.',
  },
  {
    name: 'an answer without a body',
    answer: (_, response) => response.writeHead(204).end(),
    says: 'The file at the address is empty. Put the pack there again.',
  },
];
