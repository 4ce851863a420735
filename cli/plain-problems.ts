import type { Problem } from '../rules/model/problem';

/** `maple.yaml:12:5 error home-games The sentence. The fix.`, as editors and people read it; `-` for no rule. */
export const problemLine = ({ file, line, column, level, ruleId, message, fix }: Problem): string =>
  [`${file}:${line}:${column}`, level, ruleId ?? '-', message, ...(fix === undefined ? [] : [fix])].join(' ');
