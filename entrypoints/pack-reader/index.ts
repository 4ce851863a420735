import '../../rules/model/jitless';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sha256 } from '../../platform/sha256';
import { isWholeRun } from '../../rules/engine/pack-runs';
import { HandrailDatabase } from '../../storage/database';
import { accessStorage } from '../../storage/healing';
import { incidentLog } from '../../storage/incident-log';
import { listRuns } from '../../storage/list-runs';
import { packShelf } from '../../storage/pack-shelf';
import { stagedPacks } from '../../storage/staged-packs';
import { deviceClock } from '../background/device-clock';
import { deviceCrypto } from '../background/device-crypto';
import type { PackProgress, PackReply } from './pack-job';
import type { PackTask } from './read-pack';
import { type TaskTools, takeTask } from './take-task';

const say = (reply: PackReply): void => postMessage(reply);

const progressEveryMs = 100;
let saidAt = Number.NEGATIVE_INFINITY;
let saidStep: PackProgress['step'] | undefined;
const sayProgress = (progress: PackProgress): void => {
  const now = performance.now();
  if (progress.step === saidStep && now - saidAt < progressEveryMs) return;
  saidAt = now;
  saidStep = progress.step;
  say({ kind: 'progress', ...progress });
};

const toolsOf = (): TaskTools => {
  const access = accessStorage(new HandrailDatabase({ name: 'handrail' }));
  const ids = { next: () => crypto.randomUUID() };
  return {
    ports: {
      shelf: packShelf(access, { sha256, isWholeRun }),
      listRuns: listRuns(access, isWholeRun),
      staged: stagedPacks(access, isWholeRun),
      log: incidentLog(access, deviceClock, ids),
      clock: deviceClock,
      ids,
    },
    crypto: deviceCrypto,
    fetch: (input, init) => fetch(input, init),
    onProgress: sayProgress,
  };
};

/** Reads and reviews packs in a worker of the page, and stores what may be switched on. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<PackTask>) => {
    takeTask(data, toolsOf()).then(say, (error: unknown) => say({ kind: 'failed', message: String(error) }));
  });
});
