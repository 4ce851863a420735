import type { Condition } from '../../model/pack';
import type { DraftCheck } from './draft';
import { limits } from './limits';
import type { Path } from './place';
import { conditionsOf, groups } from './questions';

/** `all`, `any` and `none` stand at most eight deep. */
export const conditionDepth: DraftCheck = (draft, report) => {
  for (const { when, path } of conditionsOf(draft)) {
    const tooDeep = beyond(when, path, limits.conditionDepth);
    if (tooDeep === undefined) continue;
    const message = `all, any and none may stand at most ${limits.conditionDepth} deep inside each other.`;
    report.error({
      path: tooDeep,
      at: 'name',
      message,
      fix: 'Divide the rule, or write the condition flatter.',
    });
  }
};

/** The first group for which no level is left. */
const beyond = (when: Condition, path: Path, levels: number): Path | undefined => {
  for (const group of groups) {
    const parts = when[group];
    if (parts === undefined) continue;
    const here = [...path, group];
    if (levels === 0) return here;
    for (const [index, part] of parts.entries()) {
      const found = beyond(part, [...here, index], levels - 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
};
