import type { DistrictAnswers } from '../rules/drafts/starter-draft';
import { type Weekday, weekdays } from '../rules/model/weekday';
import { idFromName, packId, shortText, timeZone } from './draft-options';
import { Trouble } from './trouble';

/** What was said on the command line; what is missing is asked. */
export interface GivenAnswers {
  readonly id?: string;
  readonly district?: string;
  readonly contact?: string;
  readonly timezone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly days?: string;
  readonly grades?: string;
}

/** Asks a person; without it, what has a usual answer gets that. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/** Asks for everything that a district's first pack needs to know. An answer that cannot be used is asked anew. */
export const districtAnswers = async (
  given: GivenAnswers,
  ownTimezone: string,
  asks: { readonly ask: Ask; readonly complain: (sentence: string) => void },
): Promise<DistrictAnswers> => {
  const one = <T>(
    said: string | undefined,
    question: string,
    usual: string | undefined,
    read: (text: string) => T,
  ) => answer({ said, question, usual, read }, asks);
  const district = await one(given.district, 'Name of your district', undefined, (text) =>
    shortText('The name of the district', text),
  );
  const timezone = await one(given.timezone, 'Time zone', ownTimezone, timeZone);
  const days = await one(given.days, 'School days', 'mon-fri', readDays);
  const from = await one(given.from, 'First bell', '08:00', readTime);
  const to = await one(given.to, 'Last bell', '15:30', readTime);
  const grades = await one(given.grades, 'Grades (such as 6-8, or all)', 'all', readGrades);
  const contact = given.contact === undefined ? undefined : shortText('The contact', given.contact);
  return {
    id: packId(given.id ?? idFromName(district)),
    district,
    contact,
    timezone,
    days,
    from,
    to,
    grades,
  };
};

interface Question<T> {
  readonly said: string | undefined;
  readonly question: string;
  readonly usual: string | undefined;
  /** Throws a sentence when the text cannot be used. */
  readonly read: (text: string) => T;
}

const answer = async <T>(
  { said, question, usual, read }: Question<T>,
  { ask, complain }: { readonly ask: Ask; readonly complain: (sentence: string) => void },
): Promise<T> => {
  if (said !== undefined) return read(said);
  if (ask === undefined) {
    if (usual !== undefined) return read(usual);
    throw new Trouble(
      `${question} is missing. Write --district "Maple USD", or run the command in a terminal.`,
    );
  }
  for (;;) {
    const typed = (await ask(usual === undefined ? `${question}: ` : `${question} [${usual}]: `)).trim();
    try {
      return read(typed === '' ? (usual ?? '') : typed);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(error.message);
    }
  }
};

const readTime = (text: string): string => {
  const time = /^\d:/.test(text) ? `0${text}` : text;
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  throw new Trouble(`“${text}” is not a time of day. Write 24 hours, such as 08:10.`);
};

const isWeekday = (text: string): text is Weekday => weekdays.some((day) => day === text);

/** `mon-fri`, `mon,wed`. */
const readDays = (text: string): readonly Weekday[] => {
  const named = text
    .toLowerCase()
    .split(/[\s,]+/)
    .flatMap((part) => {
      const [first = '', last = first] = part.split('-');
      if (!isWeekday(first) || !isWeekday(last)) throw new Trouble(badDays(part));
      const range = weekdays.slice(weekdays.indexOf(first), weekdays.indexOf(last) + 1);
      if (range.length === 0) throw new Trouble(badDays(part));
      return range;
    });
  return weekdays.filter((day) => named.includes(day));
};
const badDays = (text: string): string =>
  `“${text}” are not days of the week. Write them as mon-fri, or mon,wed,fri.`;

const youngest = -1;
const oldest = 13;

/** `all`, `6-8`, `k-5`, `9,10`. */
const readGrades = (text: string): readonly number[] => {
  if (text.toLowerCase() === 'all') return [];
  const grades = text
    .toLowerCase()
    .split(/[\s,]+/)
    .flatMap((part) => {
      const [first = '', last = first] = part.split('-');
      const [from, to] = [gradeOf(first), gradeOf(last)];
      if (from === undefined || to === undefined || to < from) {
        throw new Trouble(`“${part}” are not grades. Write them as 6-8, k-5, or all.`);
      }
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  return [...new Set(grades)].sort((one, other) => one - other);
};

const gradeOf = (text: string): number | undefined => {
  if (text === 'pk') return youngest;
  if (text === 'k') return 0;
  return /^\d{1,2}$/.test(text) && Number(text) <= oldest ? Number(text) : undefined;
};
