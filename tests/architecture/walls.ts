import type { Import } from './imports';

/** What a room may take: other rooms of the house, and packages. Its own files are always its own. */
interface Wall {
  readonly rooms: readonly string[];
  readonly packages: readonly RegExp[];
}

const zod = /^zod\/mini$/;
const preact = /^preact(\/hooks)?$/;
const signals = /^@preact\/signals$/;
const extension = /^(wxt\/.*|webextension-polyfill)$/;

const pureLeaf: Wall = { rooms: ['rules/model'], packages: [zod] };
const pureWork: Wall = { rooms: ['rules/model', 'rules/matching'], packages: [] };
const rulesRooms = [
  'model',
  'checks',
  'actions',
  'packs',
  'matching',
  'patterns',
  'engine',
  'incidents',
  'flows',
  'trust',
  'review',
  'drafts',
].map((room) => `rules/${room}`);

/** The table of rooms. A room that is not named here may not exist. */
const walls: Readonly<Record<string, Wall>> = {
  'rules/model': { rooms: [], packages: [zod] },
  'rules/checks': pureLeaf,
  'rules/actions': pureLeaf,
  'rules/packs': pureLeaf,
  'rules/matching': pureLeaf,
  // It weighs half as much as the worker: whoever needs it is handed it.
  'rules/patterns': { rooms: ['rules/model'], packages: [/^re2js$/] },
  'rules/engine': pureWork,
  'rules/incidents': pureWork,
  'rules/flows': {
    rooms: ['rules/engine', 'rules/incidents', 'rules/model', 'rules/trust', 'rules/review'],
    packages: [],
  },
  // Archives are unpacked with a library; what a signature covers and who is believed is ours.
  'rules/trust': { rooms: ['rules/model'], packages: [zod, /^fflate$/] },
  // What a pack would do, told before it does: lints, differences, replays, coverage, precision.
  'rules/review': {
    rooms: ['rules/model', 'rules/matching', 'rules/engine', 'rules/incidents'],
    packages: [],
  },
  // Packs and lists made from what a school has already.
  'rules/drafts': { rooms: ['rules/model', 'rules/matching', 'rules/engine'], packages: [zod, /^yaml$/] },
  exporters: { rooms: ['rules/model'], packages: [] },
  storage: { rooms: ['rules/model', 'rules/incidents'], packages: [/^dexie$/] },
  // What pages and the browser say is checked where it enters.
  platform: { rooms: ['rules/model'], packages: [extension, zod, /^@webext-core\/messaging$/] },
  components: { rooms: ['rules/model'], packages: [preact, signals] },
  entrypoints: {
    rooms: [...rulesRooms, 'exporters', 'storage', 'platform', 'components'],
    packages: [extension, zod, preact, signals],
  },
  cli: { rooms: [...rulesRooms, 'exporters'], packages: [/^node:/, /^commander$/] },
};

/** Doors in the walls, each with its reason. */
const doors: readonly ((found: Import) => boolean)[] = [
  // Packs are read from YAML and checked by their schema in one place.
  ({ from, written }) =>
    /^rules\/engine\/(parse\/.*|parse-pack\.ts|managed-schema\.ts)$/.test(from) &&
    /^(yaml|zod\/mini)$/.test(written),
  // Storage fulfils the ports that the flows describe; it needs their words, not their work.
  ({ from, file, isTypeOnly }) =>
    from.startsWith('storage/') && /^rules\/flows\/(pack-)?ports\.ts$/.test(file ?? '') && isTypeOnly,
  // The editor of packs is a library of its own, loaded when it is opened.
  ({ from, written }) => from.startsWith('components/editor/') && /^@codemirror\/[a-z-]+$/.test(written),
  // A screen brings its own looks.
  ({ from, written }) => /^(components|entrypoints)\//.test(from) && written.endsWith('.css'),
];

/** The room a path lies in, such as `rules/engine` or `storage`. */
const roomOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('rules/') ? 2 : 1)
    .join('/');

/** Whether the table of rooms allows this import. */
export const isAllowed = (found: Import): boolean => {
  const room = roomOf(found.from);
  const wall = walls[room];
  if (doors.some((isOpen) => isOpen(found))) return true;
  if (wall === undefined) return false;
  if (found.file === undefined) return wall.packages.some((allowed) => allowed.test(found.written));
  const other = roomOf(found.file);
  return other === room || wall.rooms.includes(other);
};
