import { affiliationProbe } from './affiliation';
import { assetIdProbe } from './asset-id';
import { autoLockProbe } from './auto-lock';
import { browserVersionProbe } from './browser-version';
import { extensionsProbe } from './extensions';
import { incognitoProbe } from './incognito';
import { onlineProbe } from './online';
import { ownInstallProbe } from './own-install';
import { platformProbe } from './platform';
import type { Probe } from './probe';
import { proxyProbe } from './proxy';
import { safeBrowsingProbe } from './safe-browsing';
import { storageProbe } from './storage';

/** Every fact of the device that is asked for. */
export const probes: readonly Probe[] = [
  affiliationProbe,
  assetIdProbe,
  autoLockProbe,
  browserVersionProbe,
  extensionsProbe,
  incognitoProbe,
  onlineProbe,
  ownInstallProbe,
  platformProbe,
  proxyProbe,
  safeBrowsingProbe,
  storageProbe,
];
