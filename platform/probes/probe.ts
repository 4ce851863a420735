import type { DeviceFacts, Unread } from '../../rules/model/observation';

/** What a probe is told beside the browser's own answers. */
export interface ProbeContext {
  /** The time of the reading, in milliseconds since 1970. */
  readonly now: number;
  /** The stable milestone that the administrator expects; nothing where none is configured. */
  readonly currentMilestone?: number | undefined;
}

/** What a probe found: values, or why there are none. */
export type ProbeReading = { readonly facts: Partial<DeviceFacts> } | { readonly unread: Unread };

/** Fetches one fact of the device, or a few that the browser tells together. */
export interface Probe {
  readonly id: string;
  /** The fields it fills; those it leaves out become unread. */
  readonly fills: readonly (keyof DeviceFacts)[];
  /** What an administrator can do when there is no value. */
  readonly remedy: string;
  /** May throw or hang: that costs only its own fields. */
  readonly read: (context: ProbeContext) => Promise<ProbeReading>;
}

/** The reading of a probe whose API is not there. */
export const missing = (api: string): ProbeReading => ({
  unread: { reason: `This browser does not offer ${api} to Handrail.` },
});
