import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlTokens } from '../../cli/html-tokens';
import { readSavedPage } from '../../cli/saved-page';
import { readPageFile } from '../../cli/saved-page-file';

const textOf = (html: string) => readSavedPage(html).text;
const kindsOf = (html: string) => readSavedPage(html).formKinds;

describe('the text that a person sees', () => {
  test.each([
    ['blocks stand on lines of their own', '<p>One <b>bold</b> word</p><div>two</div>', 'One bold word\ntwo'],
    [
      'scripts, styles and comments say nothing',
      'a<script>if (1<2) x("</p>")</script><style>p{}</style><!-- c -->b',
      'ab',
    ],
    ['what does without scripts is not shown', 'a<noscript>please switch on</noscript>', 'a'],
    [
      'what says that it is hidden is left out',
      'a<div hidden>b<p>c</p></div><p style="color:red; display: none">d</p>e',
      'a\ne',
    ],
    ['a paragraph that is never closed ends with the next', '<p hidden>a<p>b', 'b'],
    ['a hidden item ends with the next one', '<ul><li hidden>a<li>b</ul>', 'b'],
    ['of folded details the summary is seen', '<details><summary>a</summary>b</details>c', 'a\nc'],
    ['of open ones all is', '<details open><summary>a</summary>b</details>', 'a\nb'],
    ['a dialog is shown when it is open', '<dialog>a</dialog><dialog open>b</dialog>', 'b'],
    [
      'references are resolved',
      'Ma&ntilde;ana &amp; caf&#233; &#x1F989; &unknown; &lt;b&gt;',
      'Mañana & café 🦉 &unknown; <b>',
    ],
    ['what only looks like a tag is text', '1 < 2 and <3', '1 < 2 and <3'],
    ['a sign in quotes does not end a tag', '<a title="a > b">word</a>', 'word'],
    ['the end tag of nothing is passed over', 'a</div>b</span>c', 'a\nbc'],
    [
      'what is typed into a field is left out',
      '<textarea>my secret</textarea><input value="mine">seen',
      'seen',
    ],
    ['an unclosed head hides nothing', '<head><title>t</title><body>seen', 'seen'],
  ])('%s', (_title, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('ends after 512 KiB', () => {
    const { text } = readSavedPage(`<p>${'é '.repeat(400_000)}`);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(512 * 1024);
    expect(text.length).toBeGreaterThan(300_000);
  });
});

test('the title is the page’s, not that of a drawing in it', () => {
  expect(readSavedPage('<title>Rocks &amp;\n stones</title><svg><title>icon</title></svg>').title).toBe(
    'Rocks & stones',
  );
});

describe('the address', () => {
  const og = '<meta property="og:url" content="https://a.example/x?y=1&amp;z=2">';
  const canonical = '<link rel="canonical" href="https://b.example/">';
  test.each([
    [
      'what the browser wrote down when it saved goes first',
      `<!-- saved from url=(0021)https://c.example/page -->${og}`,
      'https://c.example/page',
    ],
    ['else what the page says to those who link to it', canonical + og, 'https://a.example/x?y=1&z=2'],
    ['else what it says to search engines', canonical, 'https://b.example/'],
    ['half an address is none', '<link rel="canonical" href="/x">', undefined],
  ])('%s', (_title, html, address) => {
    expect(readSavedPage(html).address).toBe(address);
  });
});

describe('what forms ask for', () => {
  test.each([
    ['by the declared kind', '<input autocomplete="tel">', ['phone']],
    [
      'by the label that points at the field',
      '<label for="f">Home address</label><input id="f">',
      ['street-address'],
    ],
    ['by the label around it', '<label>Date of birth <input name="x1"></label>', ['birth-date']],
    ['by its placeholder', '<input placeholder="Phone number">', ['phone']],
    [
      'each kind once, in order',
      '<input type=password><input type=password><input type=email>',
      ['email', 'password'],
    ],
    [
      'not those that are hidden',
      '<input type=hidden name=phone><div hidden><input name=phone></div><input style="display:none" name=phone>',
      [],
    ],
  ])('%s', (_title, html, kinds) => {
    expect(kindsOf(html)).toEqual(kinds);
  });
});

describe('files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('packed with gzip or not are the same page', () => {
    const page = bytes('<title>t</title>Words');
    expect(readPageFile(gzipSync(page))).toEqual(readPageFile(page));
  });

  test('in another encoding are read as they say', () => {
    const file = Uint8Array.of(...bytes('<meta charset="iso-8859-1"><p>'), 0xf1);
    expect(readPageFile(file)).toMatchObject({ text: 'ñ' });
  });

  test('that are damaged are answered with a sentence', () => {
    expect(readPageFile(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))).toMatch(/^It cannot be read: .+\.$/);
    expect(
      readPageFile(
        bytes('<meta charset="klingon"><p>') && Uint8Array.of(...bytes('<meta charset="klingon">'), 0xf1),
      ),
    ).toMatch(/^It cannot be read: .*klingon/);
  });
});

describe('whatever a file holds', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      '!--',
      '-->',
      'a',
      ' ',
      '&',
      '&amp;',
      '<p>',
      '</p>',
      '<script>',
      '</script',
      '<div hidden',
      '<title>',
      '<li>',
      '\n',
      'é',
    ),
    { maxLength: 60 },
  );

  test('it is read without a fault, and texts are parts of it', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = parts.join('');
        readSavedPage(html);
        for (const token of htmlTokens(html)) if (token.kind === 'text') expect(html).toContain(token.text);
      }),
      { numRuns: 500 },
    );
  });

  test('a text without a tag stays whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,]*$/), (words) => {
        expect(textOf(words)).toBe(words.replace(/ +/g, ' ').trim());
      }),
    );
  });

  test.each([
    ['tags that never end', '<a "'],
    ['quotes that never end', '<a "\'>'],
    ['comments that never end', '<!--'],
    ['elements that never end', '<div>'],
    ['end tags of nothing', '</b>'],
    ['references that are none', '&amp'],
  ])('many %s take no more than their share of time', (_title, piece) => {
    expect(readSavedPage(piece.repeat(50_000)).title).toBe('');
  });
});
