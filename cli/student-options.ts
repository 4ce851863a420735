import type { Command } from 'commander';
import type { Subject } from '../rules/model/observation';
import { Trouble } from './trouble';

/** Who uses the device and when, as commander gives it. */
export interface StudentOptions {
  readonly grade?: number;
  readonly orgUnit?: string;
  readonly role?: string;
  readonly location?: string;
  readonly at?: string;
}

/** Adds the options that say who uses the device and when. */
export const addStudentOptions = (command: Command): Command =>
  command
    .option(
      '--at <time>',
      'when, on the clock of the first pack, such as 2026-09-15T10:00 (default: now)',
      localTime,
    )
    .option('--grade <grade>', 'the student’s grade: 1 to 13, K or PK', gradeOf)
    .option('--org-unit <unit>', 'the organisational unit of the account, such as /Students/Grade 7')
    .option('--role <role>', 'the role of the person, such as student')
    .option('--location <place>', 'where the device belongs, such as Maple Middle School');

export const subjectOf = ({ grade, orgUnit, role, location }: StudentOptions): Subject => ({
  ...(grade === undefined ? {} : { grade }),
  ...(orgUnit === undefined ? {} : { orgUnit }),
  ...(role === undefined ? {} : { role }),
  ...(location === undefined ? {} : { location }),
});

const gradeOf = (written: string): number => {
  const named = { K: 0, PK: -1 }[written.toUpperCase()];
  const grade = named ?? (/^-?\d{1,2}$/.test(written) ? Number(written) : Number.NaN);
  if (grade >= -1 && grade <= 13) return grade;
  throw new Trouble(
    `The grade “${written}” is not one. Write 1 to 13, K for kindergarten or PK for before it.`,
  );
};

const localTime = (written: string): string => {
  const time = written.replace(' ', 'T');
  const isWritten = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const moment = isWritten ? new Date(`${time}Z`) : undefined;
  // The 30th of February is read as a day of March.
  if (moment !== undefined && moment.getTime() > 0 && moment.toISOString().startsWith(time)) return time;
  throw new Trouble(
    `The time “${written}” is not one. Write it as 2026-09-15T10:00, with a day that exists.`,
  );
};
