import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Real lists and pages lie beside the project, where they exist; benches run from the project's folder. */
const lists = '../shared/data/lists';
const pages = '../shared/data/pages';
const everyday = 'must-not-match-universities-and-news.txt';
const wordLists = /^ldnoobw-/;

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(lists, name), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Every host of the real lists once; empty where there are none. */
export const realListedHosts = (): readonly string[] => {
  const names = filesIn(lists).filter((name) => name !== everyday && !wordLists.test(name));
  return [...new Set(names.flatMap(linesOf))];
};

/** Universities and newspapers that no list may hit; empty where the list is not at hand. */
export const realEverydayHosts = (): readonly string[] =>
  filesIn(lists).includes(everyday) ? linesOf(everyday) : [];

/** What the real pages say, their tags cut out roughly; empty where there are none. */
export const realPageTexts = (): readonly string[] =>
  filesIn(pages)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) =>
      gunzipSync(readFileSync(join(pages, name)))
        .toString('utf8')
        .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' '),
    );
