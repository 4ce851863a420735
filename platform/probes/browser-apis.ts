import { browser } from 'wxt/browser';

interface Listenable {
  readonly addListener: (listener: () => void) => void;
}
/** A browser setting as read, in the browser's words. */
interface SettingReading {
  readonly value?: unknown;
  readonly levelOfControl?: string;
}
interface Setting {
  readonly get: (details: Record<string, never>) => Promise<SettingReading>;
  readonly onChange?: Listenable;
}
export interface ExtensionInfo {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly enabled: boolean;
  readonly installType?: string;
  readonly permissions?: readonly string[];
  readonly hostPermissions?: readonly string[];
  readonly mayDisable?: boolean;
}

/**
 * The extension APIs that the probes use, each of which may be missing: in another browser, on another system,
 * without the permission, or where the extension was not installed by policy.
 */
export interface BrowserApis {
  readonly runtime?: {
    readonly getPlatformInfo?: () => Promise<{ readonly os: string }>;
    readonly id?: string;
  };
  readonly idle?: { readonly getAutoLockDelay?: () => Promise<number>; readonly onStateChanged?: Listenable };
  readonly management?: {
    readonly getAll?: () => Promise<readonly ExtensionInfo[]>;
    readonly getSelf?: () => Promise<ExtensionInfo>;
    readonly onInstalled?: Listenable;
    readonly onUninstalled?: Listenable;
    readonly onEnabled?: Listenable;
    readonly onDisabled?: Listenable;
  };
  readonly proxy?: { readonly settings?: Setting };
  readonly privacy?: { readonly services?: { readonly safeBrowsingEnabled?: Setting } };
  readonly extension?: { readonly isAllowedIncognitoAccess?: () => Promise<boolean> };
  readonly enterprise?: {
    readonly deviceAttributes?: {
      readonly getDirectoryDeviceId?: () => Promise<string>;
      readonly getDeviceAssetId?: () => Promise<string>;
    };
  };
}

/** Read anew for each use, because the browser adds and removes APIs with permissions and policy. */
export const browserApis = (): BrowserApis => browser;
