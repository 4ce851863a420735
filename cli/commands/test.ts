import type { CliCommand } from '../command';
import { hasPassed, tryPacks } from '../pack-trial';
import { coverageLines } from '../plain-coverage';
import { testReport } from '../plain-test-report';
import { tapReport } from '../tap-report';
import { packsArgument, readWholePacks } from '../whole-packs';

interface Options {
  readonly tap?: boolean;
  readonly all?: boolean;
  readonly coverage?: boolean;
  readonly withStarter?: boolean;
}

/** Runs the tests that stand beside the rules. */
export const test: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('test')
      .summary('run the tests that stand beside the rules')
      .description(
        'Runs the tests that stand beside the rules, drafts and rules that are off included, and shows for each that fails the proof and the smallest change.',
      )
      .argument(...packsArgument)
      .option('--all', 'list the tests that pass as well')
      .option('--tap', 'write TAP 14, for test runners and CI')
      .option('--coverage', 'say which questions of the rules no test had answered with yes, or with no')
      .option('--with-starter', 'put the built-in starter pack beneath the packs, as the extension does')
      .action(async (paths: readonly string[], { tap, all, coverage, withStarter }: Options) => {
        const packs = await readWholePacks(paths, shell);
        if (packs === undefined) return ends(1);
        const trials = await tryPacks(packs, { withStarter, now: shell.now() });
        shell.out(tap === true ? tapReport(trials) : testReport(trials, all === true));
        if (coverage === true) {
          const mark = tap === true ? '# ' : '';
          shell.out(
            coverageLines(trials)
              .map((line) => `${mark}${line}\n`)
              .join(''),
          );
        }
        ends(trials.every(hasPassed) ? 0 : 1);
      });
  },
};
