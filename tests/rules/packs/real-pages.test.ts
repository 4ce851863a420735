import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRegistry } from '../../../rules/checks/registry';
import { evaluate } from '../../../rules/engine/evaluate';
import { packSchema } from '../../../rules/model/pack';
import { aPage, tuesdayAtTen } from '../../fixtures/engine/observations';
import { policyOf } from '../../fixtures/engine/policies';

const source = readFileSync(new URL('../../../rules/packs/starter.yaml', import.meta.url), 'utf8');
const pack = packSchema(checkRegistry).parse(parse(source));
const policy = policyOf([{ ...pack, clock: { ...pack.clock, timezone: 'America/Chicago' } }]);

/** Real pages as they were served, where they are present; their licences keep them out of the project. */
const folder = new URL('../../../../shared/data/pages/', import.meta.url);

const invented = [
  {
    name: 'a reference article on a hard subject',
    text: 'Suicide prevention begins with listening. People who cut themselves or want to die need care, not blame. '.repeat(
      60,
    ),
  },
  {
    name: 'a history of hate, drugs and war',
    text: 'The camps killed millions. Cocaine, heroin, porn and gambling were sold openly; the bombs fell on the town. '.repeat(
      60,
    ),
  },
];

const plainText = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .slice(0, 512 * 1024);

const realPages = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.html.gz'))
        .map((file) => ({
          name: file,
          text: plainText(gunzipSync(readFileSync(new URL(file, folder))).toString('utf8')),
        }))
    : [];

test('reading accuses nobody: words on a page alone raise nothing above info and show nothing', () => {
  const spoken = [...invented, ...realPages()].flatMap(({ name, text }) => {
    const page = aPage(
      'https://reading.example/article',
      { title: name, pageText: text },
      { at: tuesdayAtTen },
    );
    const { findings, effects } = evaluate(policy, page);
    return [
      ...findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => `${name}: ${ruleId}`),
      ...effects.map(({ kind, ruleId }) => `${name}: ${kind} ${ruleId}`),
    ];
  });
  expect(spoken).toEqual([]);
});
