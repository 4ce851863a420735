import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHostEntry } from '../../../../rules/matching/hosts/host-entry';
import { readList } from '../../../../rules/matching/lists/read-list';
import { listFormats } from '../../../../rules/model/host-list';
import { whatItReads } from './what-it-reads';

const piece = fc.oneof(
  fc.constantFrom(
    'a.example',
    '.b.example',
    '*.c.example',
    '||d.example^',
    '0.0.0.0 e.example',
    'f.example/x',
  ),
  fc.constantFrom(
    '# note',
    '! note',
    '',
    ' ',
    '"',
    ',',
    ';',
    '[',
    ']',
    '[Adblock Plus 2.0]',
    '["g.example",',
  ),
  fc.constantFrom(
    '||h.example^$third-party',
    '@@||i.example^',
    'j.example##.ad',
    'https://k.example/',
    '1.2.3.4',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '\r', ' ', '')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

describe.each(listFormats)('any text read as %s', (format) => {
  it('gives only entries that the host index takes as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const entry of whatItReads(text, format).entries) {
          const read = readHostEntry(entry);
          expect(read.ok && read.host).toBe(entry.replace(/^\./, ''));
        }
      }),
    );
  });

  it('is the same each time, and refused pieces stand on the lines that are told', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const list = readList(text, format);
        const early = list.refusals();
        expect([...list]).toEqual([...list]);
        expect(list.refusals()).toEqual(early);
        // A JSON item may be written with escapes, and a quotation mark in CSV is written twice.
        const isSpelledOtherwise = format === 'csv' || text.includes('\\');
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        for (const { line, text: refused, message } of early.lines) {
          expect(message).not.toBe('');
          expect(line).toBeLessThanOrEqual(lines.length);
          if (!isSpelledOtherwise) expect(lines[line - 1]).toContain(refused);
        }
      }),
    );
  });
});

describe('every line is taken, refused or a note', () => {
  it.each(['domains', 'adblock', 'chrome-url-list'] as const)('%s: once', (format) => {
    const line = piece.map((text) => `x${text.replaceAll(/[\r\n]/g, '')}`);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { entries, refusals } = whatItReads(lines.join('\n'), format);
        expect(entries.length + refusals.count).toBe(lines.length);
      }),
    );
  });
});

describe('a long list', () => {
  const hosts = Array.from({ length: 10_000 }, (_, at) => `h${at}.example`);

  it('comes in batches that hold it all', () => {
    const batches = [...readList(hosts.join('\n'), 'domains')];
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(hosts);
  });

  it('keeps the first thousand refused lines and counts all, on their grounds', () => {
    const text = [...hosts.map((host) => `@@||${host}^`), ...hosts.map((host) => `||${host}`), '##.ad'].join(
      '\n',
    );
    const { refusals } = whatItReads(text, 'adblock');
    expect(refusals.count).toBe(20_001);
    expect(refusals.grounds.map(({ count }) => count)).toEqual([10_000, 10_000, 1]);
    expect(refusals.lines).toHaveLength(1000);
    expect(refusals.lines.at(-1)).toMatchObject({ line: 1000, text: '@@||h999.example^' });
  });

  it('shows the beginning of a long line, no character halved', () => {
    const { refusals } = whatItReads(`${'😀'.repeat(200)}/\n${'x'.repeat(20_000)}`, 'domains');
    expect(refusals.lines.map(({ text }) => text)).toEqual(['😀'.repeat(80), 'x'.repeat(80)]);
  });
});

/** Real lists where they are at hand. */
const folder = new URL('../../../../../shared/data/lists/', import.meta.url);
const realLists = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('ldnoobw')) : [];

it('takes every line of the real lists, however they are written', () => {
  for (const name of realLists) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const hosts = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    expect(whatItReads(text, 'domains')).toMatchObject({ entries: hosts, refused: [] });
    const sample = hosts.slice(0, 10_000).filter((host) => host.includes('.'));
    const spellings = {
      'hosts-file': sample.map((host) => `0.0.0.0 ${host}`).join('\r\n'),
      adblock: sample.map((host) => `||${host}^`).join('\n'),
      'chrome-url-list': JSON.stringify(sample),
      csv: `domain,theme\n${sample.map((host) => `"https://${host}/",x`).join('\n')}`,
    } as const;
    for (const format of listFormats) {
      if (format !== 'domains') expect(whatItReads(spellings[format], format).entries).toEqual(sample);
    }
  }
});
