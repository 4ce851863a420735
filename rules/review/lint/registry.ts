import { blastRadius } from './blast-radius';
import { charterExcess } from './charter-excess';
import { clausePromises } from './clause-promises';
import { contradictoryRules } from './contradictory-rules';
import { deadRule } from './dead-rule';
import { fightingAdjustments } from './fighting-adjustments';
import { idleException } from './idle-exception';
import { idlePart } from './idle-part';
import type { Lint } from './lint';
import { lockedOverProtected } from './locked-over-protected';
import { loneHost } from './lone-host';
import { midnightTest } from './midnight-test';
import { nearLimits } from './near-limits';
import { shadowedRule } from './shadowed-rule';
import { unservedGoal, unusedList, unusedPeriod } from './unused';
import { uselessException } from './useless-exception';
import { weakWords } from './weak-words';
import { wordsInHomework } from './words-in-homework';

/** Every lint. What one says never depends on another. */
export const lints: readonly Lint[] = [
  deadRule,
  shadowedRule,
  contradictoryRules,
  idleException,
  uselessException,
  fightingAdjustments,
  lockedOverProtected,
  blastRadius,
  wordsInHomework,
  weakWords,
  loneHost,
  midnightTest,
  idlePart,
  clausePromises,
  charterExcess,
  unusedList,
  unusedPeriod,
  unservedGoal,
  nearLimits,
];
