import { sha256 } from '../../platform/sha256';
import { isWholeRun } from '../../rules/engine/pack-runs';
import type { ClockPort, IdPort, Ports } from '../../rules/flows/ports';
import { activityCounters } from '../../storage/activity-counters';
import { HandrailDatabase } from '../../storage/database';
import { accessStorage } from '../../storage/healing';
import { incidentLog } from '../../storage/incident-log';
import { listRuns } from '../../storage/list-runs';
import { packShelf } from '../../storage/pack-shelf';
import { policyImages } from '../../storage/policy-images';
import { postureLog } from '../../storage/posture-log';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The device's own clock and zone. */
const clock: ClockPort = {
  now: () => Date.now(),
  localDay: (at) => {
    const local = new Date(at);
    const day = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
    return { day, hour: local.getHours() };
  },
};
const ids: IdPort = { next: () => crypto.randomUUID() };

/** A policy that was made from other packs must not outlive them, wherever the worker is stopped. */
const forgetting = (images: Ports['images'], shelf: Ports['shelf']): Ports['shelf'] => ({
  ...shelf,
  swap: async (packs, at) => {
    await images.clear();
    await shelf.swap(packs, at);
  },
});

/** Everything of the world that the worker's flows touch. */
export const makePorts = (): Ports => {
  const images = policyImages('handrail-policy');
  const access = accessStorage(new HandrailDatabase({ name: 'handrail' }));
  return {
    log: incidentLog(access, clock, ids),
    posture: postureLog(access),
    activeTime: activityCounters(access),
    shelf: forgetting(images, packShelf(access, sha256, isWholeRun)),
    listRuns: listRuns(access, isWholeRun),
    images,
    clock,
    ids,
    // Device and activity decisions have no page to act on; pages bring their own effects.
    effects: { perform: () => Promise.resolve() },
  };
};
