import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { memoryShell } from './memory-shell';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const folder = new URL('../../docs/examples/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => [
      path.slice(path.lastIndexOf('examples/') + 'examples/'.length).replace(/^\/+/, ''),
      readFileSync(path),
    ]),
);

/** Every `$ handrail …` of the page with what it shows below. */
const examples = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block
    .split(/^\$ handrail /m)
    .slice(1)
    .map((example) => {
      const [command = '', ...shown] = example.split('\n');
      return { command, shown: shown.join('\n').trimEnd() };
    }),
);

const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** What nobody can know beforehand, such as a new key, is written as `…`. */
const shownAs = (shown: string): RegExp =>
  new RegExp(
    `^${shown
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

// One after the other in one folder: what is built is then signed.
const shell = memoryShell(files);

describe('the page about the command line', () => {
  test('has a chapter and an example for every verb', async () => {
    const help = memoryShell();
    await runCommandLine(['--help'], commands, '1', help);
    const verbs = [...help.said().matchAll(/^ {2}([a-z]+)(?: .*)? {2}\S/gm)].map(([, verb = '']) => verb);
    expect(verbs.length).toBeGreaterThanOrEqual(commands.length);
    for (const verb of verbs.filter((each) => each !== 'help')) {
      expect(page).toContain(`\n## ${verb}\n`);
      expect(page).toContain(`\n$ handrail ${verb} `);
    }
  });

  test.each(examples)('$ handrail $command', async ({ command, shown }) => {
    const said: string[] = [];
    const say = (text: string) => {
      said.push(text);
    };
    await runCommandLine(wordsOf(command), commands, '1', { ...shell, out: say, err: say });
    expect(said.join('').trimEnd()).toMatch(shownAs(shown));
  });
});
