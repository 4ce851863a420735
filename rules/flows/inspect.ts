import { evaluate } from '../engine/evaluate';
import { routeOf } from '../engine/find';
import type { Policy } from '../engine/policy';
import type { DeviceRuleFacts } from '../incidents/posture';
import type { Decision } from '../model/decision';
import type { Finding } from '../model/finding';
import type { Observation } from '../model/observation';
import type { EffectPlace, Ports, RecordReceipt } from './ports';

/** What inspecting one observation came to. */
export interface Inspection {
  readonly decision: Decision;
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
  ports: Pick<Ports, 'log' | 'effects'>,
  place: EffectPlace | undefined,
  counted: ReadonlySet<string> = new Set(),
): Promise<Inspection> => {
  const decision = evaluate(policy, observation);
  const fresh = decision.findings.filter((finding) => !counted.has(countingKey(finding)));
  const { receipt, recordingFailed } = await record({ ...decision, findings: fresh }, policy, ports.log);
  await ports.effects.perform(decision, place);
  return { decision, receipt, recordingFailed };
};

const record = async (
  decision: Decision,
  policy: Policy,
  log: Ports['log'],
): Promise<Pick<Inspection, 'receipt' | 'recordingFailed'>> => {
  if (decision.findings.length === 0 && decision.kind !== 'device') {
    return { receipt: undefined, recordingFailed: undefined };
  }
  try {
    // Compiled only where they are spoken of.
    const deviceRules = decision.kind === 'device' ? deviceRulesOf(policy) : new Map();
    return { receipt: await log.record(decision, deviceRules), recordingFailed: undefined };
  } catch (error) {
    const recordingFailed = error instanceof Error ? error : new Error('Recording failed.', { cause: error });
    return { receipt: undefined, recordingFailed };
  }
};

const dayMs = 86_400_000;

/** The device rules of a policy, as the posture log wants them. */
export const deviceRulesOf = (policy: Policy): ReadonlyMap<string, DeviceRuleFacts> =>
  new Map(
    policy.deviceRules.map((compiled) => [
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
