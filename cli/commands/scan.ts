import { evaluate } from '../../rules/engine/evaluate';
import { LocalClock, momentOfLocal } from '../../rules/engine/local-clock';
import type { Policy } from '../../rules/engine/policy';
import type { CliCommand } from '../command';
import { type ScanSum, scanReport } from '../plain-scan';
import { timesIn, zoneName } from '../plain-time';
import { Progress } from '../progress';
import { compileRead, type WholePack } from '../read-packs';
import {
  addressesOf,
  countAddresses,
  type Looking,
  pageFilesUnder,
  pagesOf,
  type Scanned,
} from '../scan-source';
import { ScanTally } from '../scan-tally';
import type { Shell } from '../shell';
import { addStudentOptions, type StudentOptions, subjectOf } from '../student-options';
import { Trouble } from '../trouble';
import { packsArgument, readWholePacks } from '../whole-packs';

interface Options extends StudentOptions {
  readonly urls?: string;
  readonly pages?: string;
  readonly withStarter?: boolean;
  readonly json?: boolean;
}

/** Runs the packs over many pages, and counts what each rule says. */
export const scan: CliCommand = {
  addTo: (program, shell, ends) => {
    const command = program
      .command('scan')
      .summary('what the packs would do on many addresses or saved pages')
      .description(
        'Runs the packs over an address list or saved pages, and counts for each rule its hits, their share, and examples.',
      )
      .argument(...packsArgument)
      .option('--urls <file>', 'a list of addresses or hosts, one a line')
      .option('--pages <folder>', 'a folder of saved pages (.html, also with .gz)');
    addStudentOptions(command)
      .option('--with-starter', 'put the built-in starter pack beneath the packs, as the extension does')
      .option('--json', 'give the counts as JSON')
      .action(async (paths: readonly string[], options: Options) => {
        if ((options.urls === undefined) === (options.pages === undefined)) {
          throw new Trouble('Say what to scan: either --urls with a list, or --pages with a folder.');
        }
        const packs = await readWholePacks(paths, shell);
        if (packs === undefined) return ends(1);
        const { policy } = compileRead(packs, options);
        const sum = await scanned(packs, policy, options, shell);
        shell.out(options.json === true ? inJson(sum, policy) : scanReport(sum));
      });
  },
};

const scanned = async (
  packs: readonly WholePack[],
  policy: Policy,
  options: Options,
  shell: Shell,
): Promise<ScanSum> => {
  const timezone = packs[0]?.pack.clock.timezone ?? 'device';
  const at = options.at === undefined ? shell.now() : momentOfLocal(new LocalClock(timezone), options.at);
  const looking = { at, subject: subjectOf(options), forwarders: policy.forwarders };
  const { noun, total, source } = await sourceOf(options, looking, shell);
  const progress = new Progress(shell, noun === 'address' ? 'addresses' : 'pages', total);
  const { tally, unread } = await judgeEach(source, policy, progress);
  const when = `${timesIn(timezone)(at)} (${zoneName(timezone)})`;
  return { noun, tally, unread, pageRules: policy.counts.page, when };
};

interface Source {
  readonly noun: ScanSum['noun'];
  /** How many there are, where somebody watches. */
  readonly total: number | undefined;
  readonly source: AsyncIterable<Scanned>;
}

const sourceOf = async ({ urls, pages = '' }: Options, looking: Looking, shell: Shell): Promise<Source> => {
  if (urls !== undefined) {
    const total = shell.isInteractive ? await countAddresses(urls, shell) : undefined;
    return { noun: 'address', total, source: addressesOf(urls, looking, shell) };
  }
  const files = await pageFilesUnder(pages, shell);
  return { noun: 'page', total: files.length, source: pagesOf(pages, files, looking, shell) };
};

const mostUnreadShown = 5;

const judgeEach = async (
  source: AsyncIterable<Scanned>,
  policy: Policy,
  progress: Progress,
): Promise<Pick<ScanSum, 'tally' | 'unread'>> => {
  const tally = new ScanTally();
  const examples: string[] = [];
  let unread = 0;
  for await (const seen of source) {
    if ('reason' in seen) {
      unread += 1;
      if (examples.length < mostUnreadShown) examples.push(`${seen.place} ${seen.reason}`);
      continue;
    }
    tally.add(evaluate(policy, seen.observation), seen.what, seen.host);
    progress.tell(tally.count);
  }
  progress.end();
  return { tally, unread: { count: unread, examples } };
};

const inJson = ({ noun, tally, unread, when }: ScanSum, policy: Policy): string => {
  const rules = tally.rules();
  const spoke = new Set(rules.filter(({ hits }) => hits > 0).map(({ ruleId }) => ruleId));
  const silent = policy.rules.filter(({ kind, rule }) => kind === 'page' && !spoke.has(rule.id));
  const counts = {
    of: noun === 'address' ? 'addresses' : 'pages',
    count: tally.count,
    when,
    verdicts: tally.verdicts,
    rules: rules.map((rule) => ({ ...rule, share: rule.hits / Math.max(1, tally.count) })),
    silent: silent.map(({ rule }) => rule.id),
    unread,
  };
  return `${JSON.stringify(counts, null, 2)}\n`;
};
