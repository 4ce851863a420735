import type { CliCommand } from './command';
import { build } from './commands/build';
import { diff } from './commands/diff';
import { explain } from './commands/explain';
import { importCommand } from './commands/import';
import { keygen } from './commands/keygen';
import { lint } from './commands/lint';
import { newCommand } from './commands/new';
import { scan } from './commands/scan';
import { schema } from './commands/schema';
import { sign } from './commands/sign';
import { test } from './commands/test';
import { unpack } from './commands/unpack';
import { verify } from './commands/verify';

/** Every verb, in the order in which the help lists them: the way of a pack from its first line to a Chromebook. */
export const commands: readonly CliCommand[] = [
  newCommand,
  importCommand,
  schema,
  lint,
  test,
  explain,
  scan,
  diff,
  keygen,
  build,
  sign,
  verify,
  unpack,
];
