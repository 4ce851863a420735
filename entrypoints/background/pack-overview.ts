import type { PacksReply } from '../../platform/messages';
import { isOfTrial, withoutTrialMark } from '../../rules/engine/as-trial';
import type { PackHead } from '../../rules/engine/pack-head';
import { judgeStored } from '../../rules/flows/judge-stored';
import type { ActivatedPack, PastPolicy, ShelfRow, Trial } from '../../rules/flows/pack-ports';
import { isPastItsDays } from '../../rules/flows/pack-standing';
import type { Ports } from '../../rules/flows/ports';
import { isLesson, readLesson } from '../../rules/flows/running-lessons';
import type { PackRow, PolicyHistoryRow } from '../../rules/model/pack-life';
import type { TrustView } from '../../rules/trust/judge-parcel';
import { builtInPacksFor } from './built-in-packs';
import { readPrecision } from './demotions';
import { deviceCrypto } from './device-crypto';
import type { PolicyHolder } from './policy-holder';
import { readPacksInForce } from './policy-parts';
import { sourceRows } from './source-rows';
import { trustAtHand } from './trust-at-hand';

/** All that the dashboard shows of packs. */
export const packOverview = async (
  holder: PolicyHolder,
  ports: Ports,
): Promise<Extract<PacksReply, { readonly result: 'packs' }>> => {
  const { policy, known } = await holder.current();
  const [{ packs, leftOut }, trials, tried, view] = await Promise.all([
    readPacksInForce(known, ports),
    ports.trials.all(),
    ports.trials.running(ports.clock.now()),
    trustAtHand(known, ports),
  ]);
  const today = view.timeZoneDay ?? '';
  const precision = await readPrecision([...builtInPacksFor(known), ...packs.map(({ pack }) => pack)], ports);
  return {
    result: 'packs',
    packs: policy.packs.map((head) => rowOf(head, { packs, trials, tried: tried.packs, today })),
    leftOut,
    mayChange: !known.managed,
    mayAddClassPacks: !known.managed || known.configuration.classPacks === true,
    trust: view.trust.state,
    sources: sourceRows(await ports.sources.all(), known),
    history: await historyRows(ports, view, known.managed),
    trials: await ports.trials.reports(),
    precision: precision.filter(({ ruleId }) => !policy.confidential.has(ruleId)),
  };
};

interface Known {
  readonly packs: readonly ActivatedPack[];
  readonly trials: readonly Trial[];
  /** Those on trial as they were written: in the policy they stand in the lowest layer, whatever theirs is. */
  readonly tried: readonly ActivatedPack[];
  readonly today: string;
}

const rowOf = (head: PackHead, { packs, trials, tried, today }: Known): PackRow => {
  const packId = withoutTrialMark(head.pack.id);
  const trialUntil = isOfTrial(head.pack.id)
    ? trials.find((trial) => trial.packId === packId)?.until
    : undefined;
  const standing = trialUntil === undefined ? packs.find((pack) => pack.packId === packId) : undefined;
  const written = trialUntil === undefined ? standing : tried.find((pack) => pack.packId === packId);
  return {
    packId,
    name: head.pack.name,
    publisher: head.pack.publisher,
    revision: head.pack.revision,
    layer: written?.pack.pack.layer ?? head.pack.layer,
    rules: head.ruleCount,
    origin: standing?.origin ?? { kind: 'built-in' },
    signers: standing?.signers ?? [],
    stale: isPastItsDays(head, today),
    trialUntil,
    lessonUntil: standing && readLesson(standing)?.until,
  };
};

const historyRows = async (
  { shelf }: Pick<Ports, 'shelf'>,
  view: TrustView,
  managed: boolean,
): Promise<readonly PolicyHistoryRow[]> => {
  const [history, shelved] = await Promise.all([shelf.history(), shelf.all()]);
  // Lessons come and go above it.
  const inForce = history.find(({ by }) => by !== 'lesson')?.id;
  const barredWhy = async ({ id, by, packs }: PastPolicy) => {
    if (id === inForce) return undefined;
    if (by === 'lesson') return barredAsLesson;
    return managed ? barredByDistrict : sayBarred(packs, shelved, view);
  };
  return Promise.all(
    history.map(async (past) => ({
      id: past.id,
      at: past.at,
      by: past.by,
      why: past.why,
      packs: past.packs.map(({ packId, name, revision }) => ({ packId, name, revision })),
      current: past.id === inForce,
      barred: await barredWhy(past),
    })),
  );
};

const barredAsLesson = 'A lesson is not gone back to. Give it again if it is needed.';
const barredByDistrict = 'On a managed device the packs come from the administrator.';

/** Why a past policy cannot be gone back to: what was signed is only gone back to where its signers said so. */
export const sayBarred = async (
  packs: PastPolicy['packs'],
  shelved: readonly ShelfRow[],
  view: TrustView,
): Promise<string | undefined> => {
  for (const { sha256, name } of packs) {
    const row = shelved.find((each) => each.sha256 === sha256);
    if (row !== undefined && isLesson(row)) continue;
    if (row === undefined) return `“${name}” is no longer on this device. Load it again instead.`;
    const [fault] = (await judgeStored(row, view, deviceCrypto)).faults;
    if (fault !== undefined) return `“${name}” cannot be gone back to. ${fault.message} ${fault.fix}`;
  }
  return undefined;
};
