import type { Policy } from '../rules/engine/policy';
import type { Decision, DeviceAnswer, RuleProof } from '../rules/model/decision';
import type { ActionId } from '../rules/model/effect';
import type { Finding } from '../rules/model/finding';
import type { Observation, PageFacts, Subject } from '../rules/model/observation';
import { inLanguage } from '../rules/model/pack';
import { noAddress } from './asked-observations';
import { changeSentence, conditionLines, outcomeSentence, type Telling } from './plain-proof';
import { timesIn, zoneName } from './plain-time';

interface Case {
  readonly seen: Observation;
  readonly policy: Policy;
  /** Whose clock times are told by. */
  readonly timezone: string;
}

/** One decision told to a person: what was asked, the verdict, the rules behind it, what would change it. */
export const explanationLines = (decision: Decision, about: Case): readonly string[] => {
  const { policy, timezone } = about;
  const telling: Telling = {
    time: timesIn(timezone),
    titleOf: (ruleId) => policy.ruleNamed(ruleId)?.rule.title ?? ruleId,
  };
  const { rules, wouldFlip } = decision.proof;
  const acting = rules.filter(({ outcome }) => outcome.kind === 'acts');
  const others = rules.filter(({ outcome }) => outcome.kind !== 'acts');
  return [
    ...askedLines(about, telling),
    '',
    `Verdict: ${verdictOf(decision)}`,
    ...chapter('Why', acting, decision, about, telling),
    ...chapter('What came near and did not decide', others, decision, about, telling),
    ...flipLines(
      decision,
      wouldFlip.map((change) => changeSentence(change, telling)),
    ),
    ...(decision.kind === 'device' ? deviceLines(decision.deviceAnswers, telling) : []),
    ...untoldLines(about),
  ];
};

const askedLines = ({ seen, timezone }: Case, { time }: Telling): readonly string[] => [
  ...(seen.kind === 'page' ? pageLines(seen.facts as Partial<PageFacts>) : ['Device']),
  `When: ${time(seen.at)} (${zoneName(timezone)})`,
  `Who:  ${subjectWords(seen.subject)}`,
];

const pageLines = ({ url, title, search }: Partial<PageFacts>): readonly string[] => [
  `Page: ${url === undefined || url.href === noAddress ? 'any address' : url.href}`,
  ...(title === undefined ? [] : [`      titled “${title}”`]),
  ...(search === undefined || search === '' ? [] : [`      a search for “${search}”`]),
];

const subjectWords = ({ grade, orgUnit, role, location }: Subject): string => {
  const known = [
    ...(grade === undefined ? [] : [`grade ${grade === 0 ? 'K' : grade === -1 ? 'PK' : grade}`]),
    ...[orgUnit, role, location].filter((part) => part !== undefined),
  ];
  return known.length === 0 ? 'a student of whom nothing is known' : known.join(', ');
};

const verdicts: Readonly<Record<ActionId, string>> = {
  record: 'a note is kept, and the student sees nothing.',
  tell: 'a tip is shown.',
  warn: 'a reminder is shown, and the student may go on.',
  block: 'the page is blocked.',
  support: 'help is shown.',
};

const verdictOf = ({ effects, findings, kind, proof }: Decision): string => {
  const [strongest] = effects;
  if (strongest !== undefined) return verdicts[strongest.kind];
  if (findings.length > 0) return verdicts.record;
  const asked = `${proof.considered} ${kind} rule${proof.considered === 1 ? '' : 's'}`;
  return `nothing happens. Of ${asked} none acts here.`;
};

const chapter = (
  heading: string,
  rules: readonly RuleProof[],
  decision: Decision,
  about: Case,
  telling: Telling,
): readonly string[] =>
  rules.length === 0
    ? []
    : ['', heading, ...rules.flatMap((rule) => ruleLines(rule, decision, about, telling))];

const ruleLines = (
  proof: RuleProof,
  { findings, effects }: Decision,
  { policy }: Case,
  telling: Telling,
): readonly string[] => {
  const compiled = policy.ruleNamed(proof.ruleId);
  const clause = compiled?.pack.policy.clauses.find(({ id }) => id === proof.clause);
  const written =
    proof.clause === undefined ? [] : [`clause ${proof.clause}${clause ? ` “${clause.title}”` : ''}`];
  const from = [proof.ruleId, ...written, ...(compiled ? [compiled.pack.pack.name] : [])].join(', ');
  const finding = findings.find(({ ruleId }) => ruleId === proof.ruleId);
  const shown = effects.find(({ ruleId }) => ruleId === proof.ruleId)?.student;
  return [
    `  ${proof.title} (${from})`,
    ...conditionLines(proof.condition, '    '),
    `    ${insteadSentence(proof, finding) ?? outcomeSentence(proof, telling)}`,
    ...(shown === undefined ? [] : [`    The student reads: “${inLanguage(shown, 'en')}”`]),
  ];
};

/** Where a rule that acts does less than it asks for; nothing where it does what it asks, or where it is on trial. */
const insteadSentence = (proof: RuleProof, finding: Finding | undefined): string | undefined => {
  if (finding === undefined || proof.trial || proof.outcome.kind !== 'acts') return undefined;
  if (finding.softened) return 'The words stand in a harmless context, so only a note is kept.';
  return finding.action === proof.asks
    ? undefined
    : 'It asks to block, but this page is promised never to be blocked: so a tip is shown.';
};

const flipLines = ({ findings }: Decision, sentences: readonly string[]): readonly string[] => {
  if (sentences.length === 0) return [];
  const what = findings.length > 0 ? 'keep this from happening' : 'make a rule act';
  const heading =
    sentences.length === 1 ? `The smallest change that would ${what}` : `All of these together would ${what}`;
  return ['', heading, ...sentences.map((sentence) => `  ${sentence}`)];
};

const stateWords: Readonly<Record<DeviceAnswer['state'], string>> = {
  pass: 'passes',
  fail: 'needs care',
  unknown: 'cannot be read',
  'not-applicable': 'does not apply',
  waived: 'is excused',
};

const deviceLines = (answers: readonly DeviceAnswer[], { titleOf }: Telling): readonly string[] => [
  '',
  'Each check of the device',
  ...answers.map(({ ruleId, state }) => `  ${titleOf(ruleId)} (${ruleId}): ${stateWords[state]}`),
];

const pageFactWords = {
  title: 'its title',
  pageText: 'the words it shows',
  typed: 'what is typed',
  formKinds: 'its forms',
};

/** What rules read and nobody told: they could not answer. */
const untoldLines = ({ seen, policy }: Case): readonly string[] => {
  if (seen.kind !== 'page') return [];
  const facts = seen.facts as Partial<PageFacts>;
  const untold = (['title', 'pageText', 'typed', 'formKinds'] as const).filter(
    (name) => policy.reads.has(name) && facts[name] === undefined,
  );
  if (untold.length === 0) return [];
  const words = untold.map((name) => pageFactWords[name]).join(', ');
  return ['', `Not told of this page: ${words}. Rules that ask for them cannot tell, so they do nothing.`];
};
