import type { Ports } from '../../rules/flows/ports';
import { builtInPacksFor } from './built-in-packs';
import { demotions, readDemotions } from './demotions';
import type { PolicyHolder } from './policy-holder';
import { readPacksInForce } from './policy-parts';

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Ports;
  readonly policyChanged: () => Promise<void>;
}

/** After a teacher's word on a note: where that demotes a rule, or no longer does, the policy is written anew. */
export const weighVerdicts = async ({ holder, ports, policyChanged }: Desk): Promise<void> => {
  const { known } = await holder.current();
  const { packs } = await readPacksInForce(known, ports);
  const all = [...builtInPacksFor(known), ...packs.map(({ pack }) => pack)];
  const [before, now] = [await demotions.read(), await readDemotions(all, ports)];
  if (inOrder(before) === inOrder(now)) return;
  // A policy with the old demotions must not outlive this, wherever the worker is stopped.
  await ports.images.clear();
  await policyChanged();
};

const inOrder = (demoted: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(demoted).sort());
