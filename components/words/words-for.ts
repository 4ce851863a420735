import type { PostureState } from '../../rules/model/decision';
import type { ActionId } from '../../rules/model/effect';
import type { Route } from '../../rules/model/finding';
import type { Disposition } from '../../rules/model/incident';
import type { Severity } from '../../rules/model/severity';
import type { PlainKey } from './word-table';

/** Which key says a value of the model. A value added there is missed here by the compiler. */
export const severityKeys = {
  info: 'severityInfo',
  low: 'severityLow',
  medium: 'severityMedium',
  high: 'severityHigh',
  critical: 'severityCritical',
} as const satisfies Record<Severity, PlainKey>;

export const postureKeys = {
  pass: 'posturePass',
  fail: 'postureFail',
  unknown: 'postureUnknown',
  'not-applicable': 'postureNotApplicable',
  waived: 'postureWaived',
  'in-grace': 'postureInGrace',
} as const satisfies Record<PostureState, PlainKey>;

export const dispositionKeys = {
  open: 'stateOpen',
  acknowledged: 'stateAcknowledged',
  'not-a-problem': 'stateNotAProblem',
  resolved: 'stateResolved',
} as const satisfies Record<Disposition, PlainKey>;

/** The same, as a student or a family reads it. */
export const familyDispositionKeys = {
  open: 'noteOpen',
  acknowledged: 'noteSeen',
  'not-a-problem': 'noteNoProblem',
  resolved: 'noteResolved',
} as const satisfies Record<Disposition, PlainKey>;

/** What was done, for a note. */
export const actionKeys = {
  record: 'actionRecord',
  tell: 'actionTell',
  warn: 'actionWarn',
  block: 'actionBlock',
  support: 'actionSupport',
} as const satisfies Record<ActionId, PlainKey>;

/** What a rule does, for the list of rules. */
export const doesKeys = {
  record: 'doesRecord',
  tell: 'doesTell',
  warn: 'doesWarn',
  block: 'doesBlock',
  support: 'doesSupport',
} as const satisfies Record<ActionId, PlainKey>;

/** What followed from a rule that applies, for a proof. */
export const actsKeys = {
  record: 'actsRecord',
  tell: 'actsTell',
  warn: 'actsWarn',
  block: 'actsBlock',
  support: 'actsSupport',
} as const satisfies Record<ActionId, PlainKey>;

export const routeKeys = {
  teacher: 'routeTeacher',
  it: 'routeIt',
  counselor: 'routeCounselor',
} as const satisfies Record<Route, PlainKey>;

/** Names that packs give to signals, kept fields and periods; a name not listed is said as it is written. */
const packNames = {
  'reads:url': 'readsUrl',
  'reads:title': 'readsTitle',
  'reads:page-text': 'readsText',
  'reads:search': 'readsSearch',
  'reads:typed': 'readsTyped',
  'reads:form-kinds': 'readsForms',
  'reads:device': 'readsDevice',
  'reads:extensions': 'readsExtensions',
  'reads:active-minutes': 'readsMinutes',
  'keeps:host': 'keepsHost',
  'keeps:rule': 'keepsRule',
  'keeps:time': 'keepsTime',
  'keeps:count': 'keepsCount',
  'keeps:device-facts': 'keepsDevice',
  'during:class': 'periodClass',
  'during:late_night': 'periodLateNight',
  'during:school': 'periodSchool',
} as const satisfies Record<string, PlainKey>;
type KnownName = keyof typeof packNames;

export const packNameKey = (
  kind: 'reads' | 'keeps' | 'during',
  name: string,
): (typeof packNames)[KnownName] | undefined => {
  const known = `${kind}:${name}`;
  return Object.hasOwn(packNames, known) ? packNames[known as KnownName] : undefined;
};
