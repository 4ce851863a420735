import type { Change, Outcome, PostureState, RuleProof } from '../../rules/model/decision';
import type { NoticePeriod, PageVerdict } from '../../rules/model/summary';
import { shortened } from './shortened';
import type { PlainKey } from './word-table';
import type { Words } from './words';
import { actsKeys, packNameKey } from './words-for';

const verdictKeys = {
  fine: 'pageFine',
  noted: 'pageNoted',
  told: 'pageTold',
  warned: 'pageWarned',
  blocked: 'pageBlocked',
  'not-checked': 'pageNotChecked',
} as const satisfies Record<PageVerdict, PlainKey>;

/** One sentence on the page in front. */
export const pageSentence = ({ say }: Words, verdict: PageVerdict): string => say(verdictKeys[verdict]);

type PostureCounts = Readonly<Record<PostureState, number>>;

/** One sentence on the device, for the student: what fails is named, what cannot be read accuses nobody. */
export const deviceSentence = ({ say, count }: Words, posture: PostureCounts): string => {
  if (posture.fail > 0) return count('deviceNeeds', posture.fail);
  if (posture['in-grace'] > 0) return count('deviceSoon', posture['in-grace']);
  if (posture.pass + posture.waived > 0) {
    return posture.unknown > 0 ? count('deviceReadyUnread', posture.unknown) : say('deviceReady');
  }
  return say(posture.unknown > 0 ? 'deviceUnread' : 'deviceNotChecked');
};

/** "Device: 6 of 7 checks pass, 1 cannot be read". Waived checks and those that do not apply are left out. */
export const deviceLine = ({ say, count }: Words, posture: PostureCounts): string => {
  const asked = posture.pass + posture.fail + posture.unknown + posture['in-grace'];
  if (asked === 0) return say('checksNone');
  return [
    count('checksPass', asked, { pass: posture.pass }),
    ...(posture.unknown > 0 ? [count('checksUnread', posture.unknown)] : []),
    ...(posture['in-grace'] > 0 ? [count('checksGrace', posture['in-grace'])] : []),
  ].join(', ');
};

const titleOf = (ruleId: string, rules: readonly RuleProof[]): string =>
  rules.find((rule) => rule.ruleId === ruleId)?.title ?? ruleId;

/** Why a rule did or did not speak. `rules` names the one it lost to. */
export const outcomeSentence = (
  words: Words,
  rule: Pick<RuleProof, 'asks' | 'demotedFrom' | 'trial' | 'outcome'>,
  rules: readonly RuleProof[],
  now: number,
): string => {
  const { say, when } = words;
  const outcome: Outcome = rule.outcome;
  switch (outcome.kind) {
    case 'acts':
      return actsSentence(words, rule);
    case 'loses':
      return say('losesTo', { rule: titleOf(outcome.to, rules) });
    case 'out-of-scope':
      return say(outcome.unknown ? 'outOfScopeUnknown' : 'outOfScope');
    case 'out-of-hours':
      return outcome.opens === undefined
        ? say('outOfHours')
        : say('outOfHoursUntil', { when: when(outcome.opens, now) });
    case 'no-match':
      return say('doesNotApply');
    case 'unknown':
      return outcome.reasons.length === 0
        ? say('cannotTell')
        : say('cannotTellBecause', { reasons: outcome.reasons.join(' ') });
    case 'excepted':
      return say('excepted', { reason: outcome.reason });
    case 'off-campus':
      return say('offCampus');
  }
};

const actsSentence = (
  { say }: Words,
  { asks, demotedFrom, trial }: Pick<RuleProof, 'asks' | 'demotedFrom' | 'trial'>,
): string => {
  if (trial) return say('actsTrial');
  return demotedFrom === undefined ? say(actsKeys[asks]) : `${say(actsKeys[asks])} ${say('actsDemoted')}`;
};

const inBrief = (statement: string): string => {
  const { start, rest } = shortened(statement);
  return rest === '' ? start : `${start} …`;
};

/** One thing that would have to be different, in brief: the question itself stands whole in the rule's story. */
export const changeSentence = (
  { say, when, language }: Words,
  change: Change,
  rules: readonly RuleProof[],
  now: number,
): string => {
  switch (change.kind) {
    case 'answer':
      return say(change.to === 'match' ? 'flipTrue' : 'flipFalse', { says: inBrief(change.says[language]) });
    case 'time':
      return say('flipTime', { when: when(change.at, now) });
    case 'exception':
      return say('flipException', { rule: titleOf(change.ruleId, rules) });
  }
};

/** A signal, a kept field or a period of a pack, in plain words where there are some. */
export const packName = ({ say }: Words, kind: 'reads' | 'keeps' | 'during', name: string): string => {
  const key = packNameKey(kind, name);
  return key === undefined ? name.replaceAll(/[_-]+/g, ' ') : say(key);
};

/** "class time (Mon–Fri, 8:10 AM – 3:05 PM)". */
export const periodWords = (words: Words, { name, days, from, to }: NoticePeriod): string =>
  words.say('periodHours', {
    name: packName(words, 'during', name),
    days: words.days(days),
    from: words.clockTime(from),
    to: words.clockTime(to),
  });
