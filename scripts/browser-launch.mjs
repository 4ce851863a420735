import { createHash } from 'node:crypto';

/**
 * Sends every plain-http name to one server on loopback and lets no other name resolve:
 * real-looking addresses work, and nothing ever leaves this machine.
 * @param {number} port
 */
const hostMapping = (port) =>
  `--host-resolver-rules=MAP *:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Options for launchPersistentContext that load the built extension.
 * @param {{ browser: string, extension: string, port: number, headed?: boolean }} wish
 *   `extension` is the absolute path of the build, `port` that of the server on loopback
 */
export const unpackedLaunch = ({ browser, extension, port, headed = false }) => ({
  executablePath: browser,
  // The old headless mode, which this flag would choose, knows no extensions.
  headless: false,
  ignoreDefaultArgs: ['--disable-extensions'],
  args: [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(headed ? [] : ['--headless=new']),
    ...quiet,
    '--disable-background-networking',
    hostMapping(port),
  ],
});

/**
 * Options for a browser that gets the extension by enterprise policy. Forced installation counts as background networking.
 * @param {{ browser: string, port: number }} wish
 */
export const forcedLaunch = ({ browser, port }) => ({
  executablePath: browser,
  headless: false,
  ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking', '--disable-default-apps'],
  args: ['--headless=new', ...quiet, hostMapping(port)],
});

/**
 * The id Chromium gives an extension: half of a SHA-256, written in the letters a to p.
 * @param {string | Uint8Array} origin absolute path of an unpacked extension, or its public key (DER) when packed
 */
export const extensionIdOf = (origin) =>
  createHash('sha256')
    .update(origin)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
