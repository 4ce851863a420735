import type { Observation, Subject } from '../rules/model/observation';
import { noAddress, pageAt } from './asked-observations';
import { isPageFile, readPageFile } from './saved-page-file';
import type { Shell } from './shell';
import { Trouble } from './trouble';
import { readAddress } from './written-address';

/** One thing to be judged, or the reason why it cannot be. */
export type Scanned =
  | { readonly what: string; readonly host: string; readonly observation: Observation<'page'> }
  /** `place` is where it stands: a line of the list, or a file. */
  | { readonly place: string; readonly reason: string };

/** When and by whom everything is looked at, and what the packs say of addresses inside addresses. */
export interface Looking {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly subject: Subject;
  readonly forwarders: readonly { readonly host: string; readonly parameter: string }[];
}

/** Whether a line of an address list says something: empty ones and those that begin with `#` do not. */
const speaks = (line: string): boolean => line.trim() !== '' && !line.trimStart().startsWith('#');

/** How many addresses a list has; goes through it once. */
export const countAddresses = async (file: string, shell: Pick<Shell, 'lines'>): Promise<number> => {
  let count = 0;
  for await (const line of shell.lines(file)) if (speaks(line)) count += 1;
  return count;
};

const longestShown = 80;

/** The addresses of a list, one a line, one after the other. */
export async function* addressesOf(
  file: string,
  { at, subject, forwarders }: Looking,
  shell: Pick<Shell, 'lines'>,
): AsyncGenerator<Scanned> {
  let number = 0;
  for await (const line of shell.lines(file)) {
    number += 1;
    if (!speaks(line)) continue;
    const url = readAddress(line, forwarders);
    yield url === undefined
      ? { place: `${file}:${number}`, reason: `“${line.slice(0, longestShown)}” is not an address.` }
      : { what: url.href, host: url.host, observation: pageAt(url, at, subject) };
  }
}

/** The saved pages under a folder, by their paths in it. Throws a sentence when there is none. */
export const pageFilesUnder = async (
  folder: string,
  shell: Pick<Shell, 'filesUnder'>,
): Promise<readonly string[]> => {
  const files = (await shell.filesUnder(folder)).filter(isPageFile);
  if (files.length > 0) return files;
  throw new Trouble(
    `${folder} holds no saved page. Its name must end in .html, .htm or .xhtml, or with .gz behind it.`,
  );
};

/** Saved pages, one after the other. */
export async function* pagesOf(
  folder: string,
  files: readonly string[],
  { at, subject, forwarders }: Looking,
  shell: Pick<Shell, 'read'>,
): AsyncGenerator<Scanned> {
  for (const file of files) {
    const path = `${folder.replace(/\/$/, '')}/${file}`;
    const page = readPageFile(await shell.read(path));
    if (typeof page === 'string') {
      yield { place: path, reason: page };
      continue;
    }
    const url = readAddress(page.address ?? noAddress, forwarders) ?? readAddress(noAddress, []);
    if (url === undefined) throw new Error('An address that is always the same cannot be read.');
    const seen = pageAt(url, at, subject);
    const facts = { ...seen.facts, title: page.title, pageText: page.text, formKinds: page.formKinds };
    yield { what: path, host: path, observation: { ...seen, facts } };
  }
}
