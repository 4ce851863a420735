import type { ActivationReply } from '../../platform/messages';
import type { Ports } from '../../rules/flows/ports';
import { isLesson } from '../../rules/flows/running-lessons';
import type { PolicyHolder } from './policy-holder';

interface Desk {
  readonly holder: PolicyHolder;
  readonly ports: Pick<Ports, 'shelf' | 'staged'>;
}

/**
 * Why a staged pack may not be taken at this device; nothing where it may. On a managed device only a pack of the
 * class layer may, where the administrator allows that, and never in the place of one that the administrator set.
 */
export const whyNotHere = async (
  staged: string,
  { holder, ports }: Desk,
): Promise<ActivationReply | undefined> => {
  const { managed, configuration } = (await holder.current()).known;
  if (!managed) return undefined;
  if (configuration.classPacks !== true) return { result: 'not-allowed' };
  const found = await ports.staged.find(staged);
  if (found === undefined || found === 'lists-gone') return { result: 'lists-gone' };
  if (found.pack.pack.layer !== 'class') return { result: 'not-allowed' };
  const { packs } = await ports.shelf.active();
  const replaced = packs.find(({ packId }) => packId === found.packId);
  if (replaced === undefined || isOfClass(replaced)) return undefined;
  const objection = {
    path: ['pack', 'id'],
    ruleId: undefined,
    message: `The administrator’s pack “${replaced.pack.pack.name}” has the id ${found.packId} already.`,
    fix: 'Give your pack an id of its own.',
  };
  return { result: 'refused', objections: [objection], testsPassed: 0, testsFailed: 0 };
};

/** Whether a person at this device may lay the pack down. */
export const mayLayDown = async (packId: string, { holder, ports }: Desk): Promise<boolean> => {
  const { managed, configuration } = (await holder.current()).known;
  if (!managed) return true;
  if (configuration.classPacks !== true) return false;
  const found = (await ports.shelf.active()).packs.find((pack) => pack.packId === packId);
  return found !== undefined && isOfClass(found);
};

type Standing = Awaited<ReturnType<Ports['shelf']['active']>>['packs'][number];

/** Lessons are ended, not laid down. */
const isOfClass = (pack: Standing): boolean =>
  pack.origin.kind !== 'managed' && pack.pack.pack.layer === 'class' && !isLesson(pack);
