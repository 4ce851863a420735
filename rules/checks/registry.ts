import type { AnyCheck, CheckRegistry } from '../model/check';
import { activeMinutes } from './activity/active-minutes';
import { affiliation } from './device/affiliation';
import { assetId } from './device/asset-id';
import { autoLock } from './device/auto-lock';
import { browserVersion } from './device/browser-version';
import { extensionApproval } from './device/extension-approval';
import { extensionPowers } from './device/extension-powers';
import { extensionSource } from './device/extension-source';
import { ownInstall } from './device/own-install';
import { proxy } from './device/proxy';
import { requiredExtension } from './device/required-extension';
import { safeBrowsing } from './device/safe-browsing';
import { storageFree } from './device/storage-free';
import { form } from './page/form';
import { host } from './page/host';
import { url } from './page/url';
import { words } from './page/words';

const checks: readonly AnyCheck[] = [
  host,
  url,
  words,
  form,
  affiliation,
  assetId,
  autoLock,
  browserVersion,
  extensionApproval,
  extensionPowers,
  extensionSource,
  ownInstall,
  proxy,
  requiredExtension,
  safeBrowsing,
  storageFree,
  activeMinutes,
];

/** Every check there is, by the word that packs use for it. */
export const checkRegistry: CheckRegistry = new Map(checks.map((check) => [check.id, check]));
