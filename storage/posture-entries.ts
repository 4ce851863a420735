import type { RecordedIncident } from '../rules/flows/ports';
import {
  type DeviceRuleFacts,
  nextPosture,
  type PostureMemory,
  type PostureStep,
} from '../rules/incidents/posture';
import type { DeviceAnswer } from '../rules/model/decision';
import type { Finding } from '../rules/model/finding';
import type { HandrailDatabase } from './database';
import type { Entry, IncidentBook, Moment } from './incident-book';

/** What device rules answered, and what speaks for them. */
export interface DeviceReading {
  readonly answers: readonly DeviceAnswer[];
  readonly rules: ReadonlyMap<string, DeviceRuleFacts>;
  readonly findings: readonly Finding[];
}
export interface PostureEntries {
  readonly entries: readonly Entry[];
  readonly closed: readonly RecordedIncident[];
  /** Rows that were written. */
  readonly changed: number;
}

const isSame = (previous: PostureMemory | undefined, row: PostureMemory): boolean =>
  previous !== undefined && JSON.stringify(previous) === JSON.stringify(row);

/** Writes the device's new posture and the incidents that come of it, within the caller's transaction. */
export const enterPosture = async (
  database: HandrailDatabase,
  book: IncidentBook,
  { answers, rules, findings }: DeviceReading,
  moment: Moment,
): Promise<PostureEntries> => {
  const entries: Entry[] = [];
  const closed: RecordedIncident[] = [];

  const settle = async (
    { row, due }: PostureStep,
    previous: PostureMemory | undefined,
  ): Promise<PostureMemory> => {
    if (due === 'nothing') return row;
    const { ruleId, incidentId } = row;
    if (due === 'close') {
      if (incidentId === undefined || !(await book.closeMended(incidentId)))
        return { ...row, incidentId: undefined, closedAt: undefined };
      closed.push({ incidentId, ruleId });
      return row;
    }
    const finding = findings.find((candidate) => candidate.ruleId === ruleId);
    // Nothing to record it by: the failure stays due.
    if (finding === undefined)
      return { ...row, told: false, incidentId: previous?.incidentId, closedAt: previous?.closedAt };
    const isReturn = due === 'again' && incidentId !== undefined;
    const entry = isReturn
      ? await book.openAgain(incidentId, finding, moment)
      : await book.open(finding, moment);
    entries.push(entry);
    return { ...row, incidentId: entry.kind === 'waiting' ? undefined : entry.incidentId };
  };

  const known = await database.posture.bulkGet(answers.map(({ ruleId }) => ruleId));
  const changed: PostureMemory[] = [];
  for (const [index, answer] of answers.entries()) {
    const rule = rules.get(answer.ruleId);
    if (rule === undefined) continue;
    const previous = known[index];
    const row = await settle(nextPosture(previous, answer, rule, moment.at), previous);
    if (!isSame(previous, row)) changed.push(row);
  }
  await database.posture.bulkPut(changed);
  return { entries, closed, changed: changed.length };
};
