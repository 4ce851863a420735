import type { ActionId } from '../../rules/model/effect';
import type { Charter, Layer, Rule, RuleTest } from '../../rules/model/pack';
import type { PolicyHistoryRow } from '../../rules/model/pack-life';
import type { ChangeDirection, ReplayLine } from '../../rules/model/review';
import type { PackKey } from '../words/pack-words';
import type { OfferFailure, ReadingStep } from './pack-offer';

/** Which key says a value of the model. A value added there is missed here by the compiler. */
export const layerKeys = {
  base: 'layerBase',
  district: 'layerDistrict',
  school: 'layerSchool',
  class: 'layerClass',
} as const satisfies Record<Layer, PackKey>;
export const layerMoreKeys = {
  base: 'layerBaseMore',
  district: 'layerDistrictMore',
  school: 'layerSchoolMore',
  class: 'layerClassMore',
} as const satisfies Record<Layer, PackKey>;

/** What a rule asks for, in a word. */
export const asksKeys = {
  record: 'asksRecord',
  tell: 'asksTell',
  warn: 'asksWarn',
  block: 'asksBlock',
  support: 'asksSupport',
} as const satisfies Record<ActionId, PackKey>;

export const statusKeys = {
  draft: 'statusDraft',
  trial: 'statusTrial',
  live: 'statusLive',
  off: 'statusOff',
} as const satisfies Record<NonNullable<Rule['status']>, PackKey>;

export const stepKeys = {
  fetching: 'stepFetching',
  reading: 'stepReading',
  lists: 'stepLists',
  compiling: 'stepCompiling',
  testing: 'stepTesting',
  comparing: 'stepComparing',
} as const satisfies Record<ReadingStep, PackKey>;

export const failureKeys = {
  'not-allowed': 'packNotAllowed',
  'not-stored': 'packNotStored',
  'lists-gone': 'packListsGone',
  unreadable: 'packUnreadable',
  'no-pack': 'packNone',
  'several-packs': 'packSeveral',
} as const satisfies Record<OfferFailure, PackKey>;

export const directionLooks = {
  stricter: { key: 'diffStricter', shape: 'up', tone: 'high' },
  gentler: { key: 'diffGentler', shape: 'down', tone: 'ok' },
  different: { key: 'diffDifferent', shape: 'swap', tone: 'low' },
} as const satisfies Record<ChangeDirection, { key: PackKey; shape: string; tone: string }>;

export const replayLooks = {
  'newly-caught': { key: 'replayMore', shape: 'up', tone: 'high' },
  'no-longer-caught': { key: 'replayFewer', shape: 'down', tone: 'ok' },
  'other-action': { key: 'replayAction', shape: 'swap', tone: 'medium' },
  'other-reason': { key: 'replayOther', shape: 'swap', tone: 'low' },
} as const satisfies Record<ReplayLine['kind'], { key: PackKey; shape: string; tone: string }>;

export const expectationKeys = {
  match: 'testMatch',
  softened: 'testSoftened',
  'no-match': 'testNoMatch',
  unknown: 'testUnknown',
} as const satisfies Record<RuleTest['expect'], PackKey>;

export const offCampusKeys = {
  full: 'offCampusFull',
  'tell-only': 'offCampusTellOnly',
  off: 'offCampusOff',
} as const satisfies Record<Charter['offCampus'], PackKey>;

export const historyByKeys = {
  person: 'historyByPerson',
  managed: 'historyByManaged',
  refresh: 'historyByRefresh',
  rollback: 'historyByRollback',
  lesson: 'historyByLesson',
} as const satisfies Record<PolicyHistoryRow['by'], PackKey>;
