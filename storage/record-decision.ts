import type { RecordReceipt } from '../rules/flows/ports';
import { countHelp } from '../rules/incidents/day-counters';
import { whatToKeep } from '../rules/incidents/keeping';
import type { DeviceRuleFacts } from '../rules/incidents/posture';
import type { Decision } from '../rules/model/decision';
import type { HandrailDatabase } from './database';
import { type Entry, IncidentBook, type Moment } from './incident-book';
import { enterPosture } from './posture-entries';

/** The receipt of a decision that leaves nothing. */
export const nothingRecorded: RecordReceipt = {
  stored: false,
  opened: [],
  seenAgain: [],
  closed: [],
  waiting: [],
};

/** Whether there is nothing at all to look up or store: most pages, which match no rule. */
export const leavesNothing = ({ findings, deviceAnswers }: Decision): boolean =>
  findings.length === 0 && deviceAnswers.length === 0;

const incidentsOf = (entries: readonly Entry[], kind: 'opened' | 'seen-again') =>
  entries.flatMap((entry) =>
    entry.kind === kind ? [{ incidentId: entry.incidentId, ruleId: entry.ruleId }] : [],
  );

/**
 * Stores all that a decision leaves behind in one transaction: incidents, counters, repeats and posture agree
 * or none of them changes. Resolves when the transaction, not merely its requests, has completed.
 */
export const recordDecision = (
  database: HandrailDatabase,
  decision: Decision,
  deviceRules: ReadonlyMap<string, DeviceRuleFacts>,
  moment: Moment,
  nextId: () => string,
): PromiseLike<RecordReceipt> => {
  const { findings, helpShown } = whatToKeep(decision);
  const answers = decision.deviceAnswers;

  // Device findings follow the posture of their rule: one incident per failure, not one per reading.
  const answered = new Set(answers.map(({ ruleId }) => ruleId).filter((ruleId) => deviceRules.has(ruleId)));
  const isOfDevice = (ruleId: string): boolean => decision.kind === 'device' && answered.has(ruleId);

  const { incidents, dayCounters, posture, repeats } = database;
  return database.transaction('rw', [incidents, dayCounters, posture, repeats], async () => {
    const book = new IncidentBook(database, nextId);
    const reading = {
      answers,
      rules: deviceRules,
      findings: findings.filter(({ ruleId }) => isOfDevice(ruleId)),
    };
    const device = await enterPosture(database, book, reading, moment);
    const entries = [...device.entries];
    for (const finding of findings)
      if (!isOfDevice(finding.ruleId)) entries.push(await book.enter(finding, moment));
    if (helpShown) await book.days.change(moment.day, countHelp);
    await book.days.save();
    return {
      stored: helpShown || entries.length > 0 || device.changed > 0,
      opened: incidentsOf(entries, 'opened'),
      seenAgain: incidentsOf(entries, 'seen-again'),
      closed: device.closed,
      waiting: entries.flatMap((entry) => (entry.kind === 'waiting' ? [entry.ruleId] : [])),
    };
  });
};
