import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Peer, type PeerName, peers } from './versions';

const folder = join(import.meta.dirname, 'peers');

/** The name with its version, so that another version is another folder. */
const folderOf = (name: PeerName): string =>
  join(folder, `${name.replace(/^@/, '').replace('/', '-')}-${peers[name].version}`);

/** Where the files of an installed peer are. */
export const peerFolder = (name: PeerName): string => join(folderOf(name), 'node_modules', name);

const firstError = (output: string): string =>
  /^npm error (?!(?:code|syscall|errno) )(.*)$/m.exec(output)?.[1] ?? 'npm said nothing of the reason';

/** Why it cannot be installed; `undefined` once it is there. */
const install = (name: PeerName): string | undefined => {
  const place = folderOf(name);
  if (existsSync(place)) return undefined;
  const { version, overrides = {} }: Peer = peers[name];
  console.log(`Installing ${name} ${version} to compare with…`);
  const half = `${place}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const wanted = { private: true, dependencies: { [name]: version }, overrides };
  writeFileSync(join(half, 'package.json'), JSON.stringify(wanted, undefined, 2));
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    { cwd: half, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true });
    return error?.message ?? firstError(stderr);
  }
  // Only a whole installation gets the name that is looked for.
  renameSync(half, place);
  return undefined;
};

/** Installs what is missing and tells, in a sentence each, which peers are left out. */
export const installPeers = (names: Iterable<PeerName>): ReadonlySet<PeerName> => {
  const present = new Set<PeerName>();
  for (const name of new Set(names)) {
    const reason = install(name);
    if (reason === undefined) present.add(name);
    else console.log(`Left out: ${name} ${peers[name].version}, which could not be installed (${reason}).`);
  }
  return present;
};
