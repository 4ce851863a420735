import { readFileSync } from 'node:fs';
import { actionRegistry } from '../../../rules/actions/registry';
import { checkRegistry } from '../../../rules/checks/registry';
import { withBellSchedule } from '../../../rules/engine/bell-schedule';
import { compilePolicy } from '../../../rules/engine/compile-policy';
import { parsePack } from '../../../rules/engine/parse-pack';
import type { Policy } from '../../../rules/engine/policy';
import { redact } from '../../../rules/incidents/redact';
import type { RulePack } from '../../../rules/model/pack';

const policyOf = (pack: RulePack): Policy =>
  compilePolicy({ packs: [pack], checks: checkRegistry, actions: actionRegistry, redact }).policy;

/** Throws with the first problem when the text is no pack that a school could load. */
export const parsedPack = (file: string, text: string): RulePack => {
  const { pack, problems } = parsePack({ file, text }, checkRegistry);
  if (pack === undefined)
    throw new Error(`${file}: ${problems.find(({ level }) => level === 'error')?.message}`);
  return pack;
};

const bells = {
  timezone: 'America/Chicago',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const,
  from: '08:10',
  to: '15:05',
};

/** The starter pack at a school's own hours. */
export const starterPolicy = (): Policy => {
  const pack = parsedPack('starter.yaml', readFileSync('rules/packs/starter.yaml', 'utf8'));
  return policyOf(withBellSchedule(pack, { ...bells, days: [...bells.days] }));
};

/** A generated pack, given as JSON, which is YAML too. */
export const generatedPolicy = (pack: unknown): Policy =>
  policyOf(parsedPack('generated.json', JSON.stringify(pack)));
