import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../cli/command-line';
import { lint } from '../../cli/commands/lint';
import { lints } from '../../rules/review/lint/registry';
import { mapleText, mapleWith } from '../fixtures/packs/maple';
import { memoryShell } from './memory-shell';

const run = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const shell = memoryShell(files);
  const code = await runCommandLine(['lint', ...args], [lint], '1.2.3', shell);
  return { code, said: shell.said(), complained: shell.complained() };
};
/** Words of a critical rule are never softened, whatever the pack's own test says. */
const maple = mapleText.replace('severity: critical', 'severity: high');
/** Maple, and a filter that reaches far. */
const broad = maple.replace('"*/scramjet/"', 'edu');
const broken = mapleWith('severity: low', 'severity: lo');

describe('for people', () => {
  test('warnings are said with their line, and the command ends well', async () => {
    const { code, said } = await run({ 'packs/maple.yaml': maple }, 'packs/maple.yaml');
    const [first = '', last] = said.split('\n');
    expect(first).toMatch(
      /^packs\/maple\.yaml:46:54 warning - “\.play\.example” means play\.example alone: .* Write play\.example /,
    );
    expect(last).toBe('0 errors, 1 warning in 1 pack.');
    expect(code).toBe(0);
  });
  test('unless warnings are asked to count', async () => {
    expect((await run({ 'maple.yaml': maple }, 'maple.yaml', '--strict')).code).toBe(1);
  });
  test('errors end it with 1, and say that more may be seen later', async () => {
    const { code, said } = await run({ 'maple.yaml': broken }, 'maple.yaml');
    expect(said).toMatch(/^maple\.yaml:\d+:\d+ error FOC-01 .* Did you mean "low"\?$/m);
    expect(said).toContain('Mend the errors of maple.yaml to see the rest');
    expect(code).toBe(1);
  });
  test('what would refuse the pack when it is switched on is an error too', async () => {
    const crisis = mapleWith('"*/scramjet/"', 'thetrevorproject.org');
    const { code, said } = await run({ 'maple.yaml': crisis }, 'maple.yaml');
    expect(said).toMatch(
      /error BYP-03 Rule BYP-03 would block https:\/\/www\.thetrevorproject\.org\/, which is protected/,
    );
    expect(code).toBe(1);
  });
  test('the built-in pack stands beneath where that is asked, and nothing is said of it', async () => {
    const { code, said } = await run({ 'maple.yaml': maple }, 'maple.yaml', '--with-starter');
    expect(said).toMatch(/error FOC-01 “Handrail starter pack” has a rule FOC-01 already/);
    expect(said).not.toContain('starter.yaml');
    expect(code).toBe(1);
  });
  test('a school brings its own everyday addresses', async () => {
    const files = { 'maple.yaml': mapleText, 'ours.txt': '# ours\n\nlibrary.arcade.example\n' };
    expect((await run(files, 'maple.yaml', '--everyday', 'ours.txt')).said).toContain(
      ': library.arcade.example.',
    );
  });
  test('clauses are shown with who looks after them', async () => {
    const { said } = await run({ 'maple.yaml': maple }, 'maple.yaml', '--coverage');
    expect(said).toContain('5.2     checked      Educational use in class: FOC-01');
    expect(said).toContain('7.3     partly       Looking after each other: WEL-01');
    expect(said).toContain('9.1     people only  Care for the device\n');
    expect(said).toContain('7 clauses: 5 checked, 1 partly, 1 people only, 0 nothing.');
  });
});

describe('for programs', () => {
  test('JSON has every problem and the coverage of clauses', async () => {
    const { said } = await run({ 'maple.yaml': broad }, 'maple.yaml', '--json');
    const { problems, coverage } = JSON.parse(said);
    expect(problems.map(({ lint: id }: { lint?: string }) => id)).toEqual(['lone-host', 'blast-radius']);
    expect(problems[1]).toMatchObject({ level: 'warning', file: 'maple.yaml', ruleId: 'BYP-03', line: 88 });
    expect(coverage.clauses[0]).toMatchObject({
      clauseId: '5.2',
      state: 'checked',
      live: ['FOC-01'],
      trial: [],
    });
    expect(coverage.rulesWithoutClause).toEqual([]);
  });

  test('SARIF has kinds, results and places as the standard wants them', async () => {
    const { said, code } = await run(
      { 'my packs/maple.yaml': broad, 'b.yaml': broken },
      'my packs/maple.yaml',
      'b.yaml',
      '--sarif',
    );
    const log = JSON.parse(said);
    expect(log).toMatchObject({
      version: '2.1.0',
      $schema: expect.stringContaining('sarif-schema-2.1.0.json'),
    });
    const [{ tool, results, columnKind }] = log.runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver).toMatchObject({ name: 'Handrail', semanticVersion: '1.2.3' });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'pack-error',
      'pack-warning',
      ...lints.map(({ id }) => id),
    ]);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning']).toContain(result.level);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0);
    }
    const [, radius, error] = results;
    expect(radius.locations[0].physicalLocation.artifactLocation.uri).toBe('my%20packs/maple.yaml');
    expect(radius).toMatchObject({
      ruleId: 'blast-radius',
      level: 'warning',
      properties: { rule: 'BYP-03' },
    });
    expect(radius.message.text).toMatch(/ would block \d+ of .* unlessAny\.$/);
    expect(error).toMatchObject({ ruleId: 'pack-error', level: 'error' });
    expect(code).toBe(1);
  });

  test('one form at a time', async () => {
    const { code, complained } = await run({ 'maple.yaml': maple }, 'maple.yaml', '--json', '--sarif');
    expect(complained).toBe('Ask for --json or --sarif, not for both.\n');
    expect(code).toBe(2);
  });
});
