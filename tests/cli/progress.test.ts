import { expect, test } from 'vitest';
import { Progress } from '../../cli/progress';

/** What is said while `count` things are done, one every 10 ms. */
const said = (isInteractive: boolean, count: number, total?: number) => {
  const written: string[] = [];
  let now = 1000;
  const shell = { err: (text: string) => written.push(text), isInteractive, now: () => now };
  const progress = new Progress(shell, 'addresses', total);
  for (let done = 1; done <= count; done += 1) {
    now += 10;
    progress.tell(done);
  }
  progress.end();
  return written;
};

test('a terminal sees one line written anew, with the rate and the time left, and a clean end', () => {
  const written = said(true, 100, 1000);
  expect(written).toHaveLength(6);
  expect(written[0]).toBe('\r20 of 1,000 addresses, 100 a second, 10 s left\u001b[K');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});

test('long waits are said in minutes', () => {
  expect(said(true, 20, 100_000)[0]).toContain('17 min left');
});

test('a log sees a line every ten seconds, and nothing of short work', () => {
  expect(said(false, 500)).toEqual([]);
  expect(said(false, 2100)).toEqual(['1,000 addresses, 100 a second\n', '2,000 addresses, 100 a second\n']);
});
