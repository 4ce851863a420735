import type { Manifest, TrustFault } from '../model/trust';
import { engineFormat } from './limits';
import { quoted } from './quoted';

/** What decides whether a pack is meant for this device today. */
export interface ValidityView {
  /** As `2026-09-15`. */
  readonly today: string;
  /** This district as signers name it; `false` where nobody is known to have signed, so that nothing hangs on it. */
  readonly audience: string | undefined | false;
}

/** Whether the pack is meant for this district, this Handrail and this day. That it is past its last day is no fault. */
export const judgeValidity = (
  { audience, minimumEngine, pack }: Manifest,
  view: ValidityView,
): readonly TrustFault[] => [
  ...(view.audience === false || audience === undefined ? [] : audienceFault(audience, view.audience)),
  ...(minimumEngine > engineFormat ? [newerEngine(minimumEngine)] : []),
  ...(pack.notBefore !== undefined && view.today < pack.notBefore
    ? [tooEarly(pack.notBefore, view.today)]
    : []),
];

/** Whether its last day is past. It goes on being enforced: a policy does not end because nobody renewed it. */
export const isStale = ({ pack }: Manifest, today: string): boolean =>
  pack.expires !== undefined && pack.expires < today;

const audienceFault = (meant: readonly string[], own: string | undefined): readonly TrustFault[] => {
  if (own === undefined) return [unnamedAudience(meant)];
  return meant.includes(own) ? [] : [otherAudience(meant, own)];
};

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).map(quoted).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
};

const unnamedAudience = (meant: readonly string[]): TrustFault => ({
  code: 'audience-unknown',
  message: `The pack is meant for ${listed(meant)}, and the managed configuration does not say which district this is.`,
  fix: 'Write the name that the publisher uses for your district under trust.audience.',
});
const otherAudience = (meant: readonly string[], own: string): TrustFault => ({
  code: 'other-audience',
  message: `The pack is meant for ${listed(meant)}, not for ${quoted(own)}.`,
  fix: 'Load the pack for your district, or ask the publisher to name it.',
});
const newerEngine = (format: number): TrustFault => ({
  code: 'newer-engine',
  message: `The pack needs a Handrail that understands pack format ${format}; this one understands ${engineFormat}.`,
  fix: 'Update Handrail first.',
});
const tooEarly = (notBefore: string, today: string): TrustFault => ({
  code: 'too-early',
  message: `The pack is meant from ${notBefore} on, and this device’s date is ${today}.`,
  fix: 'Load it again on that day. If the date of the device is wrong, set its clock.',
});
