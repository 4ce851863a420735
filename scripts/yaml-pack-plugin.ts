import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { checkRegistry } from '../rules/checks/registry';
import { parsePack } from '../rules/engine/parse-pack';
import type { CheckRegistry } from '../rules/model/check';
import type { Problem } from '../rules/model/problem';
import { re2Engine } from '../rules/patterns/re2-engine';

/**
 * Lets code import a rule pack, as a function that gives it: `import starter from './starter.yaml'`. The pack is read and validated when the
 * extension is built, so that no YAML reader travels with it. A pack with an error fails the build, all its
 * problems listed as `file:line:column level message fix`; warnings are printed.
 */
export const yamlPacks = (checks: CheckRegistry = checkRegistry): Plugin => ({
  name: 'handrail:yaml-packs',
  enforce: 'pre',
  async load(id) {
    // An import with a query, such as `?raw`, wants the file itself.
    if (!id.endsWith('.yaml')) return null;
    this.addWatchFile(id);
    const text = await readFile(id, 'utf8');
    const file = relative(process.cwd(), id);
    const { pack, problems } = parsePack({ file, text }, checks, { patternEngine: re2Engine });
    const listed = problems.map(inOneLine).join('\n');
    if (pack === undefined) return this.error(`This rule pack cannot be used:\n${listed}`);
    if (listed !== '') this.warn(listed);
    // The engine reads JSON text faster than the same object written as code.
    return { code: `export default () => JSON.parse(${JSON.stringify(JSON.stringify(pack))});`, map: null };
  },
});

const inOneLine = ({ file, line, column, level, message, fix }: Problem): string =>
  [`${file}:${line}:${column}`, level, message, ...(fix === undefined ? [] : [fix])].join(' ');
