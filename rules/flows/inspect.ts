import { isOfTrial } from '../engine/as-trial';
import { evaluate } from '../engine/evaluate';
import { routeOf } from '../engine/find';
import type { Policy } from '../engine/policy';
import type { DeviceRuleFacts } from '../incidents/posture';
import type { Decision } from '../model/decision';
import type { Finding } from '../model/finding';
import type { Observation } from '../model/observation';
import { partTrials, wouldHave } from './part-trials';
import type { EffectPlace, Ports, RecordReceipt } from './ports';

/** What inspecting one observation came to. */
export interface Inspection {
  /** Without what packs on trial had to say. */
  readonly decision: Decision;
  /** Findings of packs on trial: they are counted once a visit like the others. */
  readonly onTrial: readonly Finding[];
  /** Absent when nothing had to be recorded. */
  readonly receipt: RecordReceipt | undefined;
  /** Why recording failed; the effects were carried out all the same. */
  readonly recordingFailed: Error | undefined;
}

/** The name under which a finding is counted once a visit. */
export const countingKey = ({ packId, ruleId }: Pick<Finding, 'packId' | 'ruleId'>): string =>
  `${packId}/${ruleId}`;

/**
 * Judges, records, performs, in this order: a closed tab must not lose its incident.
 * Findings named in `counted` were recorded before for the same visit and are left out of the record.
 * A record that cannot be written does not keep a page from being blocked.
 */
export const inspect = async (
  policy: Policy,
  observation: Observation,
  ports: Pick<Ports, 'log' | 'effects' | 'trials'>,
  place: EffectPlace | undefined,
  counted: ReadonlySet<string> = new Set(),
): Promise<Inspection> => {
  const whole = evaluate(policy, observation);
  const { decision, onTrial } = partTrials(whole);
  const isFresh = (finding: Finding) => !counted.has(countingKey(finding));
  const { receipt, recordingFailed } = await orFailure(async () => {
    const tried = onTrial.filter(isFresh).map((finding) => wouldHave(finding, whole));
    if (tried.length > 0) await ports.trials.count(tried, decision.at);
    return record({ ...decision, findings: decision.findings.filter(isFresh) }, policy, ports.log);
  });
  await ports.effects.perform(decision, place);
  return { decision, onTrial, receipt, recordingFailed };
};

const orFailure = async (
  work: () => Promise<RecordReceipt | undefined>,
): Promise<Pick<Inspection, 'receipt' | 'recordingFailed'>> => {
  try {
    return { receipt: await work(), recordingFailed: undefined };
  } catch (error) {
    const recordingFailed = error instanceof Error ? error : new Error('Recording failed.', { cause: error });
    return { receipt: undefined, recordingFailed };
  }
};

const record = async (
  decision: Decision,
  policy: Policy,
  log: Ports['log'],
): Promise<RecordReceipt | undefined> => {
  if (decision.findings.length === 0 && decision.kind !== 'device') return undefined;
  // Compiled only where they are spoken of.
  const deviceRules = decision.kind === 'device' ? deviceRulesOf(policy) : new Map();
  return log.record(decision, deviceRules);
};

const dayMs = 86_400_000;

/** The device rules in force, as the posture log wants them. */
export const deviceRulesOf = (policy: Policy): ReadonlyMap<string, DeviceRuleFacts> =>
  new Map(
    policy.deviceRules
      .filter(({ rule }) => !isOfTrial(rule.id))
      .map((compiled) => [
        compiled.rule.id,
        {
          title: compiled.rule.title,
          severity: compiled.rule.severity,
          route: routeOf(compiled),
          student: { en: '', ...compiled.rule.student },
          fix: compiled.rule.fix === undefined ? undefined : { en: '', ...compiled.rule.fix },
          graceMs: (compiled.rule.grace?.days ?? 0) * dayMs,
        },
      ]),
  );
