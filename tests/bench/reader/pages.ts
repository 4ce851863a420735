import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  readonly name: string;
  readonly html: string;
}

/** Saved real pages lie beside the project, where they exist. */
const realPages = '../shared/data/pages';
const ending = '.html.gz';

const paragraphs = 4000;
const words = ['The', 'river', 'carries', 'sand', 'from', 'the', 'hills', 'down', 'to', 'a', 'wide', 'bay'];

/** A long article with some structure, a table and a form; the same every time. */
const generated = (): SavedPage => {
  const text = (at: number) =>
    Array.from({ length: 40 }, (_, word) => words[(at + word * 7) % words.length]).join(' ');
  const parts = Array.from({ length: paragraphs }, (_, at) =>
    at % 20 === 0
      ? `<section><h2>Part ${at / 20 + 1}</h2><ul><li>${text(at)}</li><li><a href="#${at}">${text(at + 1)}</a></li></ul></section>`
      : `<p>${text(at)} <em>${words[at % words.length]}</em>.</p>`,
  );
  const form =
    '<form><label>Name <input name="name" autocomplete="name"></label><label>Phone <input type="tel"></label></form>';
  return {
    name: 'generated',
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long article</title><body><main>${parts.join('')}</main>${form}</body></html>`,
  };
};

/** All real pages, largest first; a generated one where there are none. */
export const pagesToRead = (): readonly SavedPage[] => {
  if (!existsSync(realPages)) return [generated()];
  return readdirSync(realPages)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      name: file.slice(0, -ending.length),
      html: gunzipSync(readFileSync(join(realPages, file))).toString(),
    }))
    .sort((one, other) => other.html.length - one.html.length);
};
