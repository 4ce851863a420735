import { compileInSlices } from '../../rules/engine/compile-policy';
import { isPastItsDays } from '../../rules/flows/pack-standing';
import type { Incident } from '../../rules/model/incident';
import type { Subject } from '../../rules/model/observation';
import type { PackReview } from '../../rules/model/review';
import { diffPolicies } from '../../rules/review/diff';
import { replay } from '../../rules/review/replay';
import { observationsOfIncidents } from '../../rules/review/replay/incidents';
import type { PassedPack, ReviewDesk } from './review-pack';
import { reviewTools } from './review-tools';
import { testLines } from './test-lines';

/** Tells what a pack would change: in words, and over what this device has on record. */
export const compareWithActive = async (
  { pack: shelved, seal, problems, examination }: PassedPack,
  incidents: readonly Incident[],
  subject: Subject,
  { standing, today, onProgress }: ReviewDesk,
): Promise<PackReview> => {
  onProgress({ step: 'comparing', share: undefined, hostCount: 0 });
  const { pack, rules, charter } = shelved.pack;
  const after = [...standing.all.filter((each) => each.pack.id !== pack.id), shelved.pack];
  const listFile = listFacts([...standing.packs, shelved]);
  const { policy: before } = await compileInSlices(
    { ...reviewTools, packs: standing.all, runs: standing.runs },
    reviewTools.breathe,
  );
  return {
    packId: pack.id,
    name: pack.name,
    revision: pack.revision,
    layer: pack.layer,
    publisher: pack.publisher,
    rules: rules.length,
    signers: seal.signers,
    stale: seal.stale || isPastItsDays(shelved.pack, today),
    charter,
    problems,
    tests: testLines(examination),
    diff: diffPolicies(standing.all, after, { ...reviewTools, listFile }),
    replay: await replay(before, examination.policy, observationsOfIncidents(incidents, { subject })),
  };
};

type Lists = readonly Pick<PassedPack['pack'], 'pack' | 'lists'>[];

const listFacts = (packs: Lists) => (pack: PassedPack['pack']['pack'], listName: string) => {
  const list = packs.find((each) => each.pack === pack)?.lists.find(({ name }) => name === listName);
  return list && { sha256: list.sha256, hostCount: list.report.hostCount };
};
