import { LocalClock, momentOfLocal } from '../engine/local-clock';
import type { RunningLesson } from '../model/lesson';
import type { RulePack } from '../model/pack';
import type { ShelfRow } from './pack-ports';

type Row = Pick<ShelfRow, 'packId' | 'pack' | 'origin' | 'activatedAt'>;

/** A clock may be set right by a little; one that was turned back further would stretch the lesson. */
const turnedBackMs = 5 * 60_000;

/**
 * Whether a pack is a lesson that was given at this device, and no more than one: nothing but exceptions of the class
 * layer that end by the minute. Only such a one needs no signature and no administrator.
 */
export const isLesson = ({ origin, pack }: Pick<Row, 'origin' | 'pack'>): boolean =>
  origin.kind === 'lesson' &&
  pack.pack.layer === 'class' &&
  pack.rules.length === 0 &&
  pack.protected === undefined &&
  pack.forwarders === undefined &&
  (pack.adjust ?? []).every(
    ({ action, active, status, exceptions = [] }) =>
      action === undefined &&
      active === undefined &&
      status === undefined &&
      exceptions.every(({ until }) => until !== undefined),
  );

/** What a lesson opens and until when; `undefined` for every other pack. */
export const readLesson = (row: Row): RunningLesson | undefined => {
  if (!isLesson(row)) return undefined;
  const { packId, pack } = row;
  const clock = new LocalClock(pack.clock.timezone);
  const exceptions = exceptionsOf(pack);
  const ends = exceptions.flatMap(({ until }) => (until === undefined ? [] : [momentOfLocal(clock, until)]));
  const pages = [...new Set(exceptions.flatMap(({ when }) => filtersOf(when)))].map((filter) =>
    filter.replace(/^\./, ''),
  );
  return {
    packId,
    pages,
    hosts: [...new Set(pages.map((page) => page.replace(/[/?].*$/, '')))],
    until: Math.max(...ends, 0),
    note: exceptions[0]?.reason.replace(/^Lesson(: )?/, '') ?? '',
  };
};

/** Lessons that have not ended, the first to end first. `now` in milliseconds since 1970. */
export const runningLessons = (rows: readonly Row[], now: number): readonly RunningLesson[] =>
  rows
    .flatMap((row) => {
      const lesson = readLesson(row);
      return lesson === undefined || hasEnded(row, lesson, now) ? [] : [lesson];
    })
    .sort((one, other) => one.until - other.until);

const hasEnded = ({ activatedAt }: Row, { until }: RunningLesson, now: number): boolean =>
  now >= until || now < activatedAt - turnedBackMs;

const exceptionsOf = ({ adjust = [] }: RulePack) => adjust.flatMap(({ exceptions = [] }) => exceptions);

/** The filters that a lesson was written with. */
const filtersOf = (when: ReturnType<typeof exceptionsOf>[number]['when']): readonly string[] => {
  const asked = when?.['url'];
  if (typeof asked !== 'object' || asked === null || !('matchesAny' in asked)) return [];
  const { matchesAny } = asked;
  return Array.isArray(matchesAny) ? matchesAny.filter((filter) => typeof filter === 'string') : [];
};
