import { describe, expect, it } from 'vitest';
import { mapleText, mapleWith, read, said } from '../../../fixtures/packs/maple';

/** Processor time, so that a busy machine changes nothing. Twice what the slowest needs. */
const mostMs = 4000;
const timed = (text: string) => {
  const start = process.cpuUsage();
  const parsed = read(text);
  return { ...parsed, tookMs: process.cpuUsage(start).user / 1000 };
};
const fill = (unit: string, characters: number) =>
  unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);
const twoMiB = 2 * 1024 * 1024;

describe('a pack that means harm is refused, quickly', () => {
  it.each([
    ['lists in lists', '['],
    ['groups in groups', '{a: '],
    ['dashes', '- '],
    ['question marks', '? '],
    [
      'deeper and deeper lines',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ],
  ])('%s', (_, unit) => {
    const { pack, problems, tookMs } = timed(fill(unit, 600_000));
    expect(pack).toBeUndefined();
    expect(problems[0]?.message).toMatch(/16 levels inside each other/);
    expect(tookMs).toBeLessThan(mostMs);
  });

  it.each([
    ['closing brackets', ']'],
    ['commas', '[,'.concat(fill(',', 600_000))],
    ['quotes', fill('"', 600_000)],
    ['the same name again and again', 'a: 1\n'],
    ['anchors', '&a '],
    ['aliases', '*a '],
    ['documents', '---\n'],
    ['directives', '%a\n'],
    ['remarks', '#\n'],
    ['empty lines', '\n'],
    ['tabs', '\t'],
    ['colons', ': '],
    ['letters', 'a'],
    ['emoji', '😀'],
  ])('two megabytes of %s', (_, unit) => {
    const text = unit.length > 100 ? unit : fill(unit, unit === '😀' ? twoMiB / 2 : twoMiB);
    const { pack, problems, tookMs } = timed(text);
    expect(pack).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(2001);
    expect(tookMs).toBeLessThan(mostMs);
  });

  it('counts bytes, not letters', () => {
    const sentence = '1:1 error The file is larger than 2 MiB. Divide it into several packs.';
    expect(read(`${mapleText}#${fill('ä', twoMiB / 2)}`).problems.map(said)).toEqual([sentence]);
    expect(read(`${mapleText}#${fill('a', twoMiB / 2)}`).problems).toEqual([]);
    expect(read(fill('a', 60 * 1024 * 1024)).problems.map(said)).toEqual([sentence]);
  });

  it('sixteen levels are allowed, the seventeenth is shown', () => {
    const nested = (levels: number) =>
      mapleWith(
        'device: { milestonesBehind: 3 }',
        `device: { milestonesBehind: 3, deep: ${'{ a: '.repeat(levels)}1${' }'.repeat(levels)} }`,
      );
    expect(read(nested(11)).problems).toEqual([]);
    const [problem, ...rest] = read(nested(12)).problems;
    expect(problem).toMatchObject({ ruleId: 'DEV-02', message: expect.stringContaining('16 levels') });
    expect(rest).toEqual([]);
  });

  it.each([
    ['10,000 rules', mapleText + fill('  - {}\n', 7 * 10_001)],
    [
      '200 lists',
      mapleWith(
        'lists:\n',
        `lists:\n${Array.from({ length: 201 }, (_, n) => `  l${n}: { hosts: [h${n}.example] }\n`).join('')}`,
      ),
    ],
    ['100,000 words', mapleWith('any: [kill myself, end my life]', `any: [${fill('ab,', 300_003)}ab]`)],
    ['200 characters', mapleWith('any: [kill myself', `any: [${fill('a b', 201)}`)],
  ])('more than %s', (most, text) => {
    const { pack, problems, tookMs } = timed(text);
    expect(pack).toBeUndefined();
    expect(problems.filter(({ message }) => message.includes(`at most ${most.split(' ')[0]}`))).toHaveLength(
      1,
    );
    expect(tookMs).toBeLessThan(mostMs);
  });

  it('shows a thousand errors and counts the rest', () => {
    const { problems, tookMs } = timed(
      mapleText + Array.from({ length: 5000 }, (_, n) => `  - { id: R-${n} }\n`).join(''),
    );
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message).toMatch(/more problems that are not shown/);
    expect(tookMs).toBeLessThan(mostMs);
  });

  it('shows a title with markup in it as what it is', () => {
    const { pack } = read(
      mapleWith('title: Web proxy page address', 'title: "<img src=x onerror=alert(1)>"'),
    );
    expect(pack?.rules[1]?.title).toBe('<img src=x onerror=alert(1)>');
  });
});
