import { isOfTrial, withoutTrialMark } from '../engine/as-trial';
import type { Policy } from '../engine/policy';
import { lastDays } from '../incidents/calendar-days';
import { countPosture, notesOf, summarize } from '../incidents/summarize';
import type { Configuration } from '../model/configuration';
import type { Localised } from '../model/effect';
import type { RunningLesson } from '../model/lesson';
import type {
  LockedSummary,
  NoticeDetails,
  NoticePeriod,
  PageSummary,
  TeacherSummary,
} from '../model/summary';
import { periodEnd } from './period-end';
import type { Ports } from './ports';

const weekDays = 7;
const familyDays = 30;
const recentLimit = 50;
const notesLimit = 500;

type SummaryPorts = Pick<Ports, 'log' | 'posture' | 'clock'>;

/** What anyone at the device may see, from kept counters. */
export const lockedSummary = async (
  ports: SummaryPorts,
  policy: Policy,
  page: PageSummary,
  about: Pick<LockedSummary, 'managed' | 'pinSet' | 'lockedUntil'> & {
    readonly configuration: Configuration;
  },
  lessons: readonly RunningLesson[] = [],
): Promise<LockedSummary> => {
  const { day } = ports.clock.localDay(ports.clock.now());
  const [[today], posture] = await Promise.all([ports.log.dayCounters([day]), ports.posture.rows()]);
  const [first] = policy.packs.filter((pack) => isInForce(pack) && !isOneOf(lessons, pack)).toReversed();
  return {
    page,
    posture: countPosture(posture),
    notesToday: today === undefined ? 0 : notesOf(today),
    recording: ports.log.recording().state,
    districtName: about.configuration.district?.name,
    managed: about.managed,
    pinSet: about.pinSet,
    lockedUntil: about.lockedUntil,
    policy:
      first === undefined
        ? undefined
        : { name: first.pack.name, revision: first.pack.revision, rules: sizeOf(policy) },
    lessons,
  };
};

/** What a teacher sees. `assetId` is the device's, where it could be read. */
export const teacherSummary = async (
  ports: SummaryPorts,
  policy: Policy,
  assetId: string | undefined,
  unlockedUntil: number,
): Promise<TeacherSummary> => {
  const days = daysUpToNow(ports, weekDays);
  const [counters, worst, recent, posture] = await Promise.all([
    ports.log.dayCounters(days),
    ports.log.worst(days),
    ports.log.recent(recentLimit),
    ports.posture.rows(),
  ]);
  const parts = summarize({ days: counters, worst, recent, posture, teacherWords: teacherWordsOf(policy) });
  return { ...parts, assetId, unlockedUntil, periodEnds: periodEnd(policy, ports.clock.now()) };
};

/** Everything that is checked and kept, for students and families. */
export const noticeDetails = async (
  ports: SummaryPorts,
  policy: Policy,
  configuration: Configuration,
  lessons: readonly RunningLesson[] = [],
): Promise<NoticeDetails> => {
  const days = daysUpToNow(ports, familyDays);
  const [counters, notes] = await Promise.all([
    ports.log.dayCounters(days),
    ports.log.notes(days[0] ?? '', notesLimit),
  ]);
  return {
    districtName: configuration.district?.name,
    contact: configuration.district?.contact,
    policies: policy.packs
      .filter((pack) => !isOneOf(lessons, pack))
      .map((pack) => ({
        name: pack.pack.name,
        revision: pack.pack.revision,
        documentTitle: pack.policy.title,
        reads: pack.charter.reads,
        keeps: pack.charter.keeps,
        retentionDays: pack.charter.retentionDays,
        rules: policy.rules
          .filter((compiled) => compiled.pack === pack)
          .map(({ rule, clockOf }) => ({
            id: withoutTrialMark(rule.id),
            title: rule.title,
            clause: rule.clause,
            action: rule.action,
            trial: rule.status === 'trial',
            during: (rule.active?.during ?? []).flatMap((name) => periodNamed(clockOf, name)),
            student: { en: '', ...rule.student },
          })),
        clauses: pack.policy.clauses,
      })),
    lessons,
    notes,
    notesInAll: counters.reduce((sum, day) => sum + notesOf(day), 0),
    helpShown: counters.reduce((sum, { helpShown }) => sum + helpShown, 0),
  };
};

type Pack = Policy['packs'][number];

/** On the clock of the pack that sets the hours. */
const periodNamed = (pack: Pack, name: string): readonly NoticePeriod[] => {
  const period = pack.clock.periods?.[name];
  return period === undefined ? [] : [{ name, ...period }];
};

const daysUpToNow = ({ clock }: SummaryPorts, count: number): readonly string[] =>
  lastDays(clock.localDay(clock.now()).day, count);

/** Lessons are said by themselves: they check nothing and keep nothing. */
const isOneOf = (lessons: readonly RunningLesson[], { pack }: Pack): boolean =>
  lessons.some(({ packId }) => packId === pack.id);

const isInForce = ({ pack }: Pack): boolean => !isOfTrial(pack.id);

/** Without the rules of packs on trial, of which every one is compiled. */
const sizeOf = ({ counts, packs }: Policy): number =>
  packs
    .filter((pack) => !isInForce(pack))
    .reduce((sum, { ruleCount }) => sum - ruleCount, counts.page + counts.device + counts.activity);

const teacherWordsOf = (policy: Policy): ((ruleId: string) => Localised | undefined) => {
  const words = new Map(
    policy.rules.flatMap(({ rule }) =>
      rule.teacher === undefined ? [] : [[rule.id, { en: '', ...rule.teacher }] as const],
    ),
  );
  return (ruleId) => words.get(ruleId);
};
