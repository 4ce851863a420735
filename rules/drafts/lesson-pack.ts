import { LocalClock, momentOfLocal } from '../engine/local-clock';
import type { Policy } from '../engine/policy';
import { normaliseUrl } from '../matching/addresses/url';
import type { LessonTrouble, RefusedLink } from '../model/lesson';
import type { RulePack } from '../model/pack';
import { lessonFilter } from './lesson/lesson-filter';
import { type LessonLink, standingOf } from './lesson/lesson-rules';
import { localTime } from './lesson/local-time';

/** What a teacher asks for: these links, for so long. */
export interface LessonWish {
  /** As they were pasted. */
  readonly links: readonly string[];
  /** How long from now, or until when on the clock of `timezone`, as `2026-09-15T10:45`; a day at most. */
  readonly ends: { readonly minutes: number } | { readonly until: string };
  /** What it is for, as reports will say; may be empty. */
  readonly note: string;
  /** Such as `America/Chicago`. */
  readonly timezone: string;
}

export interface LessonPack {
  /** Nothing when there is nothing to open or the end is no end. */
  readonly pack: RulePack | undefined;
  /** Links that no rule stops. */
  readonly open: readonly string[];
  readonly refused: readonly RefusedLink[];
  /** What is wrong with the lesson's end. */
  readonly trouble: LessonTrouble | undefined;
}

const minuteMs = 60_000;
const longestMinutes = 24 * 60;
const mostLinks = 100;
/** Nobody who gives a lesson is asked for a name: whoever knows the teacher PIN may. */
const giver = 'Teacher at this device';

/**
 * A pack of the class layer that keeps the rules a teacher may loosen away from the links of a lesson, until a minute.
 * `policy` is what is in force; `now` in milliseconds since 1970. Rules that are locked, that show help or that go to
 * the counselor stay as they are.
 */
export const lessonPack = (wish: LessonWish, policy: Policy, now: number): LessonPack => {
  const clock = new LocalClock(wish.timezone);
  const until = 'until' in wish.ends ? wish.ends.until : localTime(clock, now + wish.ends.minutes * minuteMs);
  const trouble = troubleOf(clock, until, now);
  const read = [...new Set(wish.links.map((link) => link.trim()))]
    .filter((link) => link !== '')
    .map((link, index) => (index < mostLinks ? readLink(link, policy) : { link, why: 'too-many' as const }));
  const refused = read.flatMap((each) => ('why' in each ? [each] : []));
  const taken = read.flatMap((each) => ('why' in each ? [] : [each]));
  const stopped = taken.filter(({ loosened }) => loosened.length > 0);
  const open = taken.filter((each) => !stopped.includes(each)).map(({ link }) => link);
  const pack = trouble === undefined && stopped.length > 0 ? packOf(wish, stopped, until, now) : undefined;
  return { pack, open, refused, trouble };
};

const troubleOf = (clock: LocalClock, until: string, now: number): LessonTrouble | undefined => {
  if (!/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(until)) return 'no-time';
  const minutes = (momentOfLocal(clock, until) - now) / minuteMs;
  if (minutes <= 0) return 'over-already';
  return minutes > longestMinutes ? 'too-long' : undefined;
};

const readLink = (link: string, policy: Policy): LessonLink | RefusedLink => {
  const url = normaliseUrl(link, policy);
  if (url === undefined || !/^https?:/i.test(link)) return { link, why: 'no-address' };
  const filter = lessonFilter(link);
  if (filter === undefined) return { link, why: 'not-by-itself' };
  const { kept, loosened } = standingOf(policy, url);
  const [first] = kept;
  return first === undefined
    ? { link, filter, loosened }
    : { link, why: 'kept', rule: first.title, pack: first.packName };
};

const packOf = (wish: LessonWish, links: readonly LessonLink[], until: string, now: number): RulePack => {
  const note = wish.note.trim().slice(0, 80);
  const expires = until.slice(0, 10);
  const ruleIds = [...new Set(links.flatMap(({ loosened }) => loosened))];
  const adjust = ruleIds.map((rule, index) => ({
    rule,
    exceptions: [
      {
        id: `LESSON-${index + 1}`,
        when: {
          url: {
            matchesAny: links.filter(({ loosened }) => loosened.includes(rule)).map(({ filter }) => filter),
          },
        },
        reason: note === '' ? 'Lesson' : `Lesson: ${note}`,
        by: giver,
        expires,
        until,
      },
    ],
  }));
  return {
    format: 1,
    pack: {
      id: `lesson-${now.toString(36)}`,
      name: note === '' ? `Lesson until ${until.slice(11)}` : `Lesson until ${until.slice(11)}: ${note}`,
      revision: 1,
      layer: 'class',
      publisher: giver,
      expires,
    },
    policy: {
      title: 'Lesson pass',
      clauses: [{ id: 'lesson', title: 'Links of a lesson', checkedBy: 'people' }],
    },
    // The longest that a pack may say: a lesson must not shorten what the others keep.
    charter: { reads: ['url'], keeps: ['rule', 'time', 'count'], retentionDays: 400, offCampus: 'full' },
    clock: { timezone: wish.timezone },
    adjust,
    rules: [],
  };
};
