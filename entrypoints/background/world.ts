import { sha256 } from '../../platform/sha256';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { IdPort, Ports } from '../../rules/flows/ports';
import { activityCounters } from '../../storage/activity-counters';
import { HandrailDatabase } from '../../storage/database';
import { accessStorage } from '../../storage/healing';
import { incidentLog } from '../../storage/incident-log';
import { listRuns } from '../../storage/list-runs';
import { packShelf } from '../../storage/pack-shelf';
import { packSources } from '../../storage/pack-sources';
import { policyImages } from '../../storage/policy-images';
import { postureLog } from '../../storage/posture-log';
import { stagedPacks } from '../../storage/staged-packs';
import { trials } from '../../storage/trials';
import { deviceClock } from './device-clock';

const ids: IdPort = { next: () => crypto.randomUUID() };

/** A policy that was made from other packs must not outlive them, wherever the worker is stopped. */
const forgetting =
  (images: Ports['images']) =>
  <Given extends readonly unknown[]>(change: (...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    await images.clear();
    await change(...given);
  };

/** Everything of the world that the worker's flows touch. */
export const makePorts = (): Ports => {
  const images = policyImages('handrail-policy');
  const access = accessStorage(new HandrailDatabase({ name: 'handrail' }));
  const tools = { sha256, isWholeRun };
  const shelf = packShelf(access, tools);
  const tried = trials(access, tools, deviceClock);
  const afterForgetting = forgetting(images);
  return {
    log: incidentLog(access, deviceClock, ids),
    posture: postureLog(access),
    activeTime: activityCounters(access),
    shelf: { ...shelf, swap: afterForgetting(shelf.swap) },
    listRuns: listRuns(access, isWholeRun),
    staged: stagedPacks(access, isWholeRun),
    sources: packSources(access),
    trials: {
      ...tried,
      begin: afterForgetting(tried.begin),
      layDown: afterForgetting(tried.layDown),
    },
    images,
    clock: deviceClock,
    ids,
    // Device and activity decisions have no page to act on; pages bring their own effects.
    effects: { perform: () => Promise.resolve() },
  };
};
