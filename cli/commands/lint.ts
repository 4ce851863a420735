import type { Problem } from '../../rules/model/problem';
import { clauseCoverage, rulesWithoutClause } from '../../rules/review/lint/coverage';
import type { CliCommand } from '../command';
import { everyProblem } from '../every-problem';
import { clauseLines } from '../plain-clauses';
import { problemLine } from '../plain-problems';
import { isWhole, type ReadPack, readPacks } from '../read-packs';
import { sarifOf } from '../sarif';
import type { Shell } from '../shell';
import { Trouble } from '../trouble';
import { packsArgument } from '../whole-packs';

interface Options {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly coverage?: boolean;
  readonly strict?: boolean;
  readonly everyday?: string;
  readonly withStarter?: boolean;
}

/** Says everything that is wrong with packs, at once. */
export const lint: CliCommand = {
  addTo: (program, shell, ends) => {
    program
      .command('lint')
      .summary('every fault, with its line and how to mend it')
      .description(
        'Says everything that is wrong with packs, at once, as file:line:column level rule message fix: faults for which they would be refused, and rules that can never match, that others outdo, or that reach too far.',
      )
      .argument(...packsArgument)
      .option('--json', 'give the problems and the coverage of clauses as JSON')
      .option('--sarif', 'give the problems as SARIF 2.1.0, for editors and CI')
      .option('--coverage', 'show which clauses of the policy are checked by which rules')
      .option(
        '--everyday <file>',
        'addresses that your schools use every day, one a line: no filter and no list may reach them unnoticed',
      )
      .option('--strict', 'end with 1 for warnings too')
      .option('--with-starter', 'put the built-in starter pack beneath the packs, as the extension does')
      .action(async (paths: readonly string[], options: Options) => {
        if (options.json === true && options.sarif === true) {
          throw new Trouble('Ask for --json or --sarif, not for both.');
        }
        const packs = await readPacks(paths, shell);
        const withStarter = options.withStarter === true;
        const everyday = options.everyday === undefined ? [] : await linesOf(options.everyday, shell);
        const problems = await everyProblem(packs, { withStarter, everyday, now: shell.now() });
        shell.out(reportOf(packs, problems, options, program.version() ?? ''));
        ends(problems.some(({ level }) => level === 'error' || options.strict === true) ? 1 : 0);
      });
  },
};

/** The lines that say something. */
const linesOf = async (path: string, shell: Shell): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of shell.lines(path)) {
    const text = line.trim();
    if (text !== '' && !text.startsWith('#')) lines.push(text);
  }
  return lines;
};

const reportOf = (
  packs: readonly ReadPack[],
  problems: readonly Problem[],
  { json, sarif, coverage }: Options,
  version: string,
): string => {
  if (sarif === true) return sarifOf(problems, version);
  const whole = packs.filter(isWhole).map(({ pack }) => pack);
  if (json === true) {
    const clauses = { clauses: clauseCoverage(whole), rulesWithoutClause: rulesWithoutClause(whole) };
    return `${JSON.stringify({ problems, coverage: clauses }, undefined, 2)}\n`;
  }
  const table = coverage === true ? ['', ...clauseLines(whole)] : [];
  return [...problems.map(problemLine), summary(packs, problems), ...table]
    .map((line) => `${line}\n`)
    .join('');
};

const summary = (packs: readonly ReadPack[], problems: readonly Problem[]): string => {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const broken = packs.filter((pack) => !isWhole(pack)).map(({ path }) => path);
  const counted = `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(packs.length, 'pack')}.`;
  if (broken.length === 0) return counted;
  return `${counted} Mend the errors of ${broken.join(' and ')} to see the rest: what a rule reaches can only be told of a whole pack.`;
};

const plural = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
