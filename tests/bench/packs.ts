import { createHash } from 'node:crypto';
import { actionRegistry } from '../../rules/actions/registry';
import { checkRegistry } from '../../rules/checks/registry';
import { compileInSlices } from '../../rules/engine/compile-policy';
import { openRuns } from '../../rules/engine/pack-runs';
import { type ParsedPack, parsePack } from '../../rules/engine/parse-pack';
import { readListFile } from '../../rules/engine/read-list-file';
import { runTests } from '../../rules/engine/run-tests';
import { examine } from '../../rules/flows/examine';
import type { ShelvedList } from '../../rules/flows/pack-ports';
import { redact } from '../../rules/incidents/redact';
import { inSlices } from '../../rules/matching/in-steps';
import type { ListFile } from '../../rules/model/host-list';
import { re2Engine } from '../../rules/patterns/re2-engine';
import { lintPacks } from '../../rules/review/lint/lint-packs';
import { listedNames } from './matching/names';
import { printGoal } from './measure/table';
import { crowdedPack } from './packs/crowded-pack';
import { Watch } from './packs/watch';

const rounds = Number(process.env['HANDRAIL_BENCH_ROUNDS'] ?? 5);
const [rules = 10_000, hosts = 1_000_000] = process.argv.slice(2).map(Number);
const lists = Math.min(10, rules);
const today = '2026-09-15';
const now = Date.parse(`${today}T15:00:00Z`);
const mostMemoryBytes = 1_000_000_000;
const longestSliceMs = 50;

const names = listedNames(hosts, 1);
const perList = Math.ceil(hosts / lists);
const listTexts = Array.from({ length: lists }, (_, list) =>
  names.slice(list * perList, (list + 1) * perList).join('\n'),
);
const text = crowdedPack({ rules, lists }, (list) => names[list * perList] ?? '');
const packId = 'crowded';
const tools = {
  checks: checkRegistry,
  actions: actionRegistry,
  redact,
  patterns: { engine: () => re2Engine },
} as const;

/** Throws where the pack is not as it was meant to be. */
const sound = (parsed: ParsedPack) => {
  const error = parsed.problems.find(({ level }) => level === 'error');
  if (parsed.pack === undefined) throw new Error(`line ${error?.line}: ${error?.message}`);
  return parsed.pack;
};

const watch = new Watch();
const oneRound = async (): Promise<void> => {
  const read = await watch.step('read the lists', async (breathe) => {
    const shelved: ShelvedList[] = [];
    const files = new Map<string, ListFile>();
    for (const [list, listText] of listTexts.entries()) {
      const { run, report } = await inSlices(readListFile(listText, 'domains'), { breathe });
      const about = { sha256: createHash('sha256').update(listText).digest('hex'), report } as const;
      shelved.push({ name: `l${list}`, as: 'domains', run: run.bytes, ...about });
      files.set(`l${list}`, { state: 'read', byteCount: listText.length, ...about });
      await breathe();
    }
    return { shelved, files };
  });
  const parsed = await watch.step('read the pack', () =>
    parsePack({ file: 'crowded.yaml', text }, checkRegistry, {
      today,
      patternEngine: re2Engine,
      listFiles: read.files,
    }),
  );
  const pack = sound(parsed);
  const runs = openRuns([{ packId, lists: read.shelved }]);
  await watch.step('lint', () => lintPacks([{ parsed }], { ...tools, runs, now }));
  const { policy } = await watch.step('compile', (breathe) =>
    compileInSlices({ ...tools, packs: [pack], runs }, breathe),
  );
  const outcomes = await watch.step('run its tests', () => runTests(policy, now));
  if (outcomes.length !== 2 * rules || outcomes.some(({ passed }) => !passed)) {
    throw new Error('The tests of the pack did not all pass.');
  }
  const examination = await watch.step('examine, to switch on', (breathe) =>
    examine(pack, [], undefined, { ...tools, runs, breathe }, now),
  );
  if (examination.objections.length > 0) throw new Error(examination.objections[0]?.message);
};

console.log(
  `${rules.toLocaleString('en')} rules, ${hosts.toLocaleString('en')} hosts on ${lists} lists, ${(text.length / 1024).toFixed(0)} KiB of pack, ${rounds} rounds\n`,
);
for (let round = 0; round < rounds; round += 1) await oneRound();
watch.print();
const inWorker = ['examine, to switch on'];
printGoal(
  `no slice over ${longestSliceMs} ms where pages wait, in the extension’s worker`,
  watch.longestSliceMs(inWorker) <= longestSliceMs,
  `${watch.longestSliceMs(inWorker).toFixed(0)} ms`,
);
const mostBytes = process.resourceUsage().maxRSS * 1024;
printGoal(
  `all of it in ${mostMemoryBytes / 1e9} GB`,
  mostBytes <= mostMemoryBytes,
  `${(mostBytes / 1e6).toFixed(0)} MB`,
);
