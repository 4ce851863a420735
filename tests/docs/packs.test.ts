import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommandLine } from '../../cli/command-line';
import { commands } from '../../cli/registry';
import { checkRegistry } from '../../rules/checks/registry';
import { packJsonSchema, type SchemaNode } from '../../rules/drafts/schema/pack-json-schema';
import { memoryShell } from '../cli/memory-shell';
import { type DocExample, examplesOf } from './examples-of';
import { scaffold, scaffoldRule, testsOf } from './scaffold';

const page = readFileSync(join(import.meta.dirname, '../../docs/packs.md'), 'utf8');
const examples = examplesOf(page);

/** Files that the page names, as they stand when the reader comes to a line. */
const filesBefore = (line: number): Readonly<Record<string, string>> => {
  const files: Record<string, string> = { 'lists/gambling.txt': '0.0.0.0 bets.example\n' };
  for (const { note, language, text } of examples.filter((example) => example.line < line)) {
    const [, kind, name = '', origin = ''] = /^(pack|file) (\S+)(?: from ([^:]+):)?/.exec(note) ?? [];
    if (kind === undefined) continue;
    files[name] = language === '' ? changed(files[origin] ?? '', note) : text;
  }
  return files;
};

/** `"this" -> "that"; "one" -> "other"`: what a further revision changes. */
const changed = (text: string, note: string): string =>
  [...note.matchAll(/"([^"]*)" -> "([^"]*)"/g)].reduce((result, [, from = '', to = '']) => {
    expect(result).toContain(from);
    return result.replace(from, to);
  }, text);

/** Runs a command in this process; gives what it wrote and how it ended. */
const carryOut = async (command: string, files: Readonly<Record<string, string>>) => {
  const written: string[] = [];
  const write = (text: string): void => {
    written.push(text);
  };
  const shell = { ...memoryShell(files), out: write, err: write };
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const code = await runCommandLine(words.slice(1), commands, '1', shell);
  return { code, text: written.join('').trim() };
};

const isWhole = async (files: Readonly<Record<string, string>>, names: string): Promise<void> => {
  // On a device the starter pack lies beneath, and its rules have ids too.
  for (const verb of ['lint', 'test', 'lint --with-starter']) {
    const { code, text } = await carryOut(`handrail ${verb} ${names}`, files);
    expect(code, text).toBe(0);
  }
};

/** A fragment as a whole pack: what it leaves out is taken from the scaffold. */
const completed = ({ note, text }: DocExample): unknown => {
  const fragment: unknown = parse(text);
  if (note.startsWith('rules')) return { ...scaffold, rules: fragment };
  if (note.startsWith('parts')) return { ...scaffold, ...Object(fragment) };
  const tests = note.startsWith('when ') ? { tests: testsOf(JSON.parse(note.slice('when '.length))) } : {};
  return { ...scaffold, rules: [{ ...scaffoldRule, ...Object(fragment), ...tests }] };
};

const ofLanguage = (wanted: string) => examples.filter(({ language }) => language === wanted);

describe('docs/packs.md', () => {
  test.each(ofLanguage('yaml'))('line $line: the example loads and its tests pass', async (example) => {
    expect(example.note, 'Say in a comment before it what the example is.').toMatch(
      /^(pack|rules|rule|when|parts)\b/,
    );
    const [, name, below] = /^pack (\S+)(?: on (\S+))?$/.exec(example.note) ?? [];
    const files = { ...filesBefore(example.line), ...(name === undefined ? {} : { [name]: example.text }) };
    if (name !== undefined) await isWhole(files, below === undefined ? name : `${below} ${name}`);
    else await isWhole({ ...files, 'whole.yaml': JSON.stringify(completed(example)) }, 'whole.yaml');
  });

  test.each(ofLanguage('console'))(
    'line $line: the command says what the page says',
    async ({ text, line }) => {
      const [command = '', ...output] = text.split('\n');
      const { text: written } = await carryOut(command.replace(/^\$ /, ''), filesBefore(line));
      expect(written).toBe(output.join('\n').trim());
    },
  );

  test.each(ofLanguage('sh'))(
    'line $line: these commands can be carried out one after the other',
    async ({ text, line }) => {
      const shell = memoryShell(filesBefore(line));
      for (const command of text.split('\n').filter((each) => each !== '')) {
        const words = command
          .replace(/\s+#.*$/, '')
          .split(' ')
          .slice(1);
        expect(await runCommandLine(words, commands, '1', shell), `${command}\n${shell.complained()}`).toBe(
          0,
        );
      }
    },
  );

  test('every command that the page names exists', async () => {
    const named = new Set([...page.matchAll(/handrail ([a-z]+)\b/g)].map(([, verb = '']) => verb));
    for (const verb of named) {
      expect(await carryOut(`handrail ${verb} --help`, {}), verb).toMatchObject({ code: 0 });
    }
  });

  test('every key, check, parameter and word of the language is told', () => {
    const told = new Set(page.match(/[A-Za-z0-9_-]+/g));
    expect([...wordsOf(packJsonSchema(checkRegistry))].filter((word) => !told.has(word))).toEqual([]);
  });
});

/** Every key and every word that the schema knows. */
function wordsOf(node: SchemaNode): ReadonlySet<string> {
  const words = new Set<string>();
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, value] of Object.entries(inner)) {
      if (key === 'properties') for (const name of Object.keys(value)) words.add(name);
      if (key === 'enum') for (const word of value) words.add(String(word));
      if (key !== 'examples') walk(value);
    }
  };
  walk(node);
  return words;
}
