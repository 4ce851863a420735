/**
 * The libraries that Handrail is measured against. They are no part of the project: the bench installs them beside
 * it when it runs. Two of them, `@gorhill/ubo-core` and `@adguard/tsurlfilter`, are under the GPL: they are run for
 * comparison only, and nothing is taken from them.
 */
export interface Peer {
  readonly version: string;
  /** Packages it needs that some registries do not have in the version it asks for. */
  readonly overrides?: Readonly<Record<string, string>>;
}

export const peers = {
  '@ghostery/adblocker': { version: '2.18.2' },
  '@adguard/tsurlfilter': { version: '6.0.3', overrides: { '@adguard/agtree': '4.2.0' } },
  '@gorhill/ubo-core': { version: '0.1.30' },
  '@monyone/aho-corasick': { version: '1.1.11' },
  fastscan: { version: '1.0.6' },
  'modern-ahocorasick': { version: '3.3.0' },
} as const satisfies Readonly<Record<string, Peer>>;

export type PeerName = keyof typeof peers;
