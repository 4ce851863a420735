import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvWalk } from '../../../../rules/matching/lists/csv-walk';

const recordsOf = (text: string, separator: string) => {
  const walk = new CsvWalk(text, 0, separator);
  const records: { values: readonly string[]; line: number; fault: string | undefined }[] = [];
  while (walk.next()) records.push({ values: walk.values, line: walk.line, fault: walk.fault });
  return records;
};

const written = (value: string, always: boolean): string =>
  always || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const value = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a'), { maxLength: 6 })
    .map((signs) => signs.join('')),
);

it('reads back any records, with the line on which each begins', () => {
  const records = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      records,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      (rows, separator, lineEnd, always, endsWithLine) => {
        // A last row with one empty value and no line end is no row at all.
        const quoted = always || !endsWithLine;
        const lines = rows.map((row) => row.map((one) => written(one, quoted)).join(separator));
        const text = lines.join(lineEnd) + (endsWithLine && lines.length > 0 ? lineEnd : '');
        const read = recordsOf(text, separator);
        expect(read.map(({ values }) => values)).toEqual(rows);
        const before = (at: number) => lines.slice(0, at).join(lineEnd) + (at > 0 ? lineEnd : '');
        const begins = lines.map((_, at) => before(at).split(/\r\n|\r|\n/).length);
        expect(read.map(({ line }) => line)).toEqual(begins);
      },
    ),
  );
});

it('loses one line to a stray quotation mark, not the rest', () => {
  expect(recordsOf('a\n"b"x,c\n"d\n"" e\nf', ',')).toEqual([
    { values: ['a'], line: 1, fault: undefined },
    { values: [], line: 2, fault: 'text-after-quote' },
    { values: [], line: 3, fault: 'not-closed' },
    { values: [], line: 4, fault: 'text-after-quote' },
    { values: ['f'], line: 5, fault: undefined },
  ]);
});
