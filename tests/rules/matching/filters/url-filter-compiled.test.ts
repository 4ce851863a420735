import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../../rules/matching/addresses/url';
import {
  buildUrlFilterIndex,
  compileUrlFilters,
  openUrlFilters,
  type UrlFilterIndex,
} from '../../../../rules/matching/filters/url-filter';

const asked = (index: UrlFilterIndex | undefined, url: string) => {
  const address = normaliseUrl(url);
  if (!address || !index) throw new Error(`cannot ask about ${url}`);
  return index.verdictsOf(address);
};

const sample = [
  {
    matchesAny: ['games.example', 'video.example/watch?v=1&t*', '*/uv/*/service'],
    unlessAny: ['.games.example'],
  },
  { matchesAny: ['bücher.example/año', 'http://a.example:8080/x'], unlessAny: [] },
];

describe('compiled URL filters', () => {
  it('give each filter back as it was written', () => {
    const written = [
      'Bücher.example/año?ä=1',
      'HTTPS://User:päss@A.example/#ü',
      'data:text/ü',
      '*/%C3*ü',
      '日本.example',
    ];
    const index = openUrlFilters(
      compileUrlFilters(written.map((text) => ({ matchesAny: [text], unlessAny: [] }))),
    );
    const filterOf = (url: string) => asked(index, url).map(({ filter }) => filter);
    expect(filterOf('http://www.bücher.example/año/x?b&ä=1')).toEqual([written[0]]);
    expect(filterOf('https://a.example/')).toEqual([written[1]]);
    expect(filterOf('data:text/üx')).toEqual([written[2]]);
    expect(filterOf('https://b.example/%C3/ü')).toEqual([written[3]]);
    expect(filterOf('https://日本.example')).toEqual([written[4]]);
  });

  it('open wherever their bytes begin', () => {
    const compiled = compileUrlFilters(sample);
    for (const shift of [1, 4, 7]) {
      const moved = new Uint8Array(compiled.length + shift);
      moved.set(compiled, shift);
      const index = openUrlFilters(moved.subarray(shift));
      expect(asked(index, 'https://www.games.example/')).toHaveLength(1);
      expect(asked(index, 'https://games.example/')).toEqual([]);
    }
  });

  it('are refused when a byte has changed, is missing or is one too many', () => {
    const compiled = compileUrlFilters(sample);
    for (const at of compiled.keys()) {
      const damaged = compiled.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(openUrlFilters(damaged), `byte ${at}`).toBeUndefined();
    }
    expect(openUrlFilters(compiled.subarray(0, -1))).toBeUndefined();
    expect(openUrlFilters(Uint8Array.of(...compiled, 0))).toBeUndefined();
  });

  it('are refused when they are something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(openUrlFilters(bytes)).toBeUndefined();
      }),
    );
  });

  it.each([
    [[]],
    [[{ matchesAny: [], unlessAny: [] }]],
    [[{ matchesAny: ['not a filter', ''], unlessAny: ['::'] }]],
  ])('may be none: %j', (groups) => {
    const index = openUrlFilters(compileUrlFilters(groups));
    expect(asked(index, 'https://a.example/x?y')).toEqual([]);
    expect(asked(index, 'data:,x')).toEqual([]);
  });

  it('are the same bytes for the same filters', () => {
    expect(compileUrlFilters(sample)).toEqual(compileUrlFilters(structuredClone(sample)));
  });

  it('find each of ten thousand filters and nothing beside', () => {
    const shapes = [
      (n: number) => [`host${n}.example`, `https://www.host${n}.example/`],
      (n: number) => [`.exact${n}.example`, `https://exact${n}.example/`],
      (n: number) => [`video.example/watch?v=${n}`, `https://video.example/watch?t=1&v=${n}`],
      (n: number) => [`club.example/users/${n}/`, `https://club.example/users/${n}/photos`],
      (n: number) => [`*/start${n}/`, `https://x.example/start${n}/y`],
      (n: number) => [`*/*/part-${n}.`, `https://y.example/a/b/part-${n}.js`],
      (n: number) => [`*?session=${n}`, `https://z.example/?session=${n}`],
      (n: number) => [`*?prefix=${n}_*`, `https://z.example/?a&prefix=${n}_abc`],
      (n: number) => [`ports.example:${n + 1}`, `http://ports.example:${n + 1}/`],
      (n: number) => [`scheme${n}:*`, `scheme${n}:anything`],
    ] as const;
    const pairs = Array.from({ length: 10_000 }, (_, n) => shapes[n % shapes.length]?.(n) ?? []);
    const filters = pairs.flatMap(([filter = '']) => filter);
    const index = buildUrlFilterIndex([{ matchesAny: filters, unlessAny: [] }]);
    for (const [filter, url = ''] of pairs) {
      expect(asked(index, url)).toEqual([{ group: 0, filter, runnerUp: undefined }]);
    }
    for (const miss of [
      'https://other.example/',
      'https://video.example/watch?v=2x',
      'https://x.example/starts',
    ]) {
      expect(asked(index, miss)).toEqual([]);
    }
  });

  it('take enormous filters', () => {
    const long = 'x'.repeat(70_000);
    const index = buildUrlFilterIndex([
      {
        matchesAny: [
          `${long}.example`,
          `a.example/${long}`,
          `${long}:*`,
          `a.example/?${long}=1`,
          'b.example',
        ],
        unlessAny: [],
      },
    ]);
    expect(asked(index, `https://a.example/${'x'.repeat(100_000)}`)).toEqual([]);
    expect(asked(index, 'https://b.example/')).toHaveLength(1);
  });
});
