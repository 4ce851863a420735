import { LocalClock, momentOfLocal } from '../../rules/engine/local-clock';
import type { Subject } from '../../rules/model/observation';
import type { RulePack } from '../../rules/model/pack';
import type { ReplayReport } from '../../rules/model/review';
import { builtInPacks } from '../../rules/packs/registry';
import { diffPolicies } from '../../rules/review/diff';
import { type ReplayItem, replay } from '../../rules/review/replay';
import { observationsOfIncidents } from '../../rules/review/replay/incidents';
import type { CliCommand } from '../command';
import { incidentsIn } from '../incident-lines';
import { diffReport, replayReport } from '../plain-diff';
import { timesIn, zoneName } from '../plain-time';
import { readPolicyPacks } from '../policy-packs';
import { Progress } from '../progress';
import { compileRead, realTools, type WholePack } from '../read-packs';
import { addressesOf } from '../scan-source';
import type { Shell } from '../shell';
import { addStudentOptions, type StudentOptions, subjectOf } from '../student-options';

interface Options extends StudentOptions {
  readonly log?: string;
  readonly urls?: string;
  readonly withStarter?: boolean;
  readonly json?: boolean;
}
interface Sides {
  readonly before: readonly WholePack[];
  readonly after: readonly WholePack[];
}

const oneSide = 'a rule pack, or a folder with all packs of a policy';

/** Says what changes from one policy to another, and tries both on what happened or on addresses. */
export const diff: CliCommand = {
  addTo: (program, shell, ends) => {
    const command = program
      .command('diff')
      .summary('what changes between two packs, in plain words')
      .description(
        'Says what changes from an old policy to a new one, for whom and when, and tries both on a log or on addresses.',
      )
      .argument('<old>', oneSide)
      .argument('<new>', oneSide)
      .option('--log <file>', 'an exported log of incidents, one JSON record a line')
      .option('--urls <file>', 'a list of addresses or hosts, one a line');
    addStudentOptions(command)
      .option('--with-starter', 'put the built-in starter pack beneath both, as the extension does')
      .option('--json', 'give the differences as JSON')
      .action(async (old: string, young: string, options: Options) => {
        const before = await readPolicyPacks(old, shell);
        const after = await readPolicyPacks(young, shell);
        if (before === undefined || after === undefined) return ends(1);
        shell.out(await compared({ before, after }, options, shell));
      });
  },
};

const compared = async (sides: Sides, options: Options, shell: Shell): Promise<string> => {
  const starter = options.withStarter === true ? builtInPacks() : [];
  const packsOf = (side: readonly WholePack[]) => [...starter, ...side.map(({ pack }) => pack)];
  const read = [...sides.before, ...sides.after];
  const listFile = (owner: RulePack, listName: string) => {
    const list = read.find(({ pack }) => pack === owner)?.lists.find(({ name }) => name === listName);
    return list && { sha256: list.sha256, hostCount: list.report.hostCount };
  };
  const differences = diffPolicies(packsOf(sides.before), packsOf(sides.after), {
    ...realTools([]),
    listFile,
  });
  const tried =
    options.log === undefined && options.urls === undefined
      ? undefined
      : await replayed(sides, options, shell);
  if (options.json === true) {
    return `${JSON.stringify({ ...differences, ...(tried && { replay: inJson(tried) }) }, null, 2)}\n`;
  }
  const text = diffReport(differences);
  return tried === undefined ? text : `${text}\n${replayReport(tried.report, tried.asOn, tried.resting)}`;
};

interface Tried {
  readonly report: ReplayReport;
  /** When addresses were taken to be opened; absent where there were none. */
  readonly asOn: string | undefined;
  /** Rules of the new policy that could not speak because nothing is known of the student. */
  readonly resting: number;
}

const replayed = async ({ before, after }: Sides, options: Options, shell: Shell): Promise<Tried> => {
  const timezone = (after[0] ?? before[0])?.pack.clock.timezone ?? 'device';
  const at = options.at === undefined ? shell.now() : momentOfLocal(new LocalClock(timezone), options.at);
  const subject = subjectOf(options);
  const [old, young] = [compileRead(before, options), compileRead(after, options)];
  for (const { ruleId, why, fix } of young.refused) {
    shell.err(`The change to rule ${ruleId} is not allowed and left out. ${why} ${fix}\n`);
  }
  const progress = new Progress(shell, 'judged', undefined);
  const report = await replay(
    old.policy,
    young.policy,
    watched(itemsOf(options, at, subject, shell), progress),
  );
  progress.end();
  const isKnown = Object.keys(subject).length > 0;
  return {
    report,
    asOn: options.urls === undefined ? undefined : `${timesIn(timezone)(at)} (${zoneName(timezone)})`,
    resting: isKnown ? 0 : young.policy.rules.filter(({ rule }) => rule.scope !== undefined).length,
  };
};

const inJson = ({ report, asOn, resting }: Tried) => ({ ...report, asOn, resting });

const notAnAddress = 'These lines hold no address that can be read.';

/** What the log and the list hold, one after the other. */
async function* itemsOf(
  { log, urls }: Options,
  at: number,
  subject: Subject,
  shell: Shell,
): AsyncGenerator<ReplayItem> {
  if (log !== undefined) yield* observationsOfIncidents(incidentsIn(log, shell), { subject });
  if (urls === undefined) return;
  // Forwarders are left to each policy, which may know others.
  for await (const seen of addressesOf(urls, { at, subject, forwarders: [] }, shell)) {
    yield 'reason' in seen ? { notJudged: notAnAddress } : { ...seen, at };
  }
}

async function* watched(items: AsyncIterable<ReplayItem>, progress: Progress): AsyncGenerator<ReplayItem> {
  let done = 0;
  for await (const item of items) {
    yield item;
    done += 1;
    progress.tell(done);
  }
}
