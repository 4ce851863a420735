import { actionRegistry } from '../../../../rules/actions/registry';
import { checkRegistry } from '../../../../rules/checks/registry';
import { parsePack } from '../../../../rules/engine/parse-pack';
import { redact } from '../../../../rules/incidents/redact';
import type { RulePack } from '../../../../rules/model/pack';
import type { Problem } from '../../../../rules/model/problem';
import { re2Engine } from '../../../../rules/patterns/re2-engine';
import { lintPacks } from '../../../../rules/review/lint/lint-packs';
import type { LintTools } from '../../../../rules/review/lint/lint-tools';

/** Ten in the morning of a school day in Chicago. */
const now = Date.parse('2026-09-15T15:00Z');

export const lintTools: LintTools = {
  checks: checkRegistry,
  actions: actionRegistry,
  redact,
  patterns: { engine: () => re2Engine },
  now,
};

/** Reads packs and lints them together. Throws where one has an error: lints are for packs that could be loaded. */
export const lintTexts = (texts: readonly string[], changes: Partial<LintTools> = {}): readonly Problem[] =>
  lintPacks(
    texts.map((text, index) => {
      const file = `pack-${index}.yaml`;
      const parsed = parsePack({ file, text }, checkRegistry, {
        today: '2026-09-15',
        patternEngine: re2Engine,
      });
      if (parsed.pack === undefined) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
      return { parsed };
    }),
    { ...lintTools, ...changes },
  );

/** Lints packs that a test makes itself; JSON is YAML too. */
export const lintAll = (packs: readonly RulePack[], changes: Partial<LintTools> = {}): readonly Problem[] =>
  lintTexts(
    packs.map((pack) => JSON.stringify(pack, undefined, 1)),
    changes,
  );

/** What one lint says of the packs, with the id of the rule where there is one. */
export const saidBy = (lint: string, problems: readonly Problem[]): readonly string[] =>
  problems.filter((problem) => problem.lint === lint).map(({ message }) => message);
