import { addresses } from './addresses';
import { charterKeeps } from './charter-keeps';
import { charterReads } from './charter-reads';
import { clauseCoverage } from './clause-coverage';
import { conditionDepth } from './condition-depth';
import type { DraftCheck } from './draft';
import { expiry } from './expiry';
import { goals } from './goals';
import { languages } from './languages';
import { layerPowers } from './layer-powers';
import { listFiles } from './list-files';
import { listNames } from './list-names';
import { oneKind } from './one-kind';
import { patterns } from './patterns';
import { phrases } from './phrases';
import { precisionFloor } from './precision-floor';
import { realDates } from './real-dates';
import { references } from './references';
import { ruleTests } from './rule-tests';
import { timezone } from './timezone';
import { typedWords } from './typed-words';
import { uniqueIds } from './unique-ids';

const draftChecks: readonly DraftCheck[] = [
  uniqueIds,
  references,
  listNames,
  listFiles,
  oneKind,
  conditionDepth,
  addresses,
  phrases,
  patterns,
  charterReads,
  charterKeeps,
  typedWords,
  layerPowers,
  realDates,
  expiry,
  timezone,
  precisionFloor,
  ruleTests,
  languages,
  clauseCoverage,
  goals,
];

/** Asks everything that the shape alone cannot tell. */
export const checkDraft: DraftCheck = (draft, report) => {
  for (const check of draftChecks) check(draft, report);
};
