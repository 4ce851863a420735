import type { DeviceFacts, FactName, Unread } from '../../rules/model/observation';
import type { Probe, ProbeContext, ProbeReading } from './probe';

export interface ReadOptions extends ProbeContext {
  /** How long one probe may take, in milliseconds. Default 1,000. */
  readonly timeLimitMs?: number;
}
export interface DeviceReading {
  readonly facts: Partial<DeviceFacts>;
  readonly unread: Partial<Record<FactName, Unread>>;
}

/**
 * Runs all probes side by side. One that throws, hangs or leaves a field out costs only its own fields: these
 * are unread, with the browser's own words as the reason. Never rejects.
 */
export const readDevice = async (probes: readonly Probe[], options: ReadOptions): Promise<DeviceReading> => {
  const readings = await Promise.all(probes.map((probe) => readOne(probe, options)));
  return {
    facts: Object.assign({}, ...readings.map(({ facts }) => facts)),
    unread: Object.assign({}, ...readings.map(({ unread }) => unread)),
  };
};

const readOne = async (probe: Probe, options: ReadOptions): Promise<DeviceReading> => {
  const reading = await withinLimit(probe, options);
  const found = 'facts' in reading ? reading.facts : {};
  const reason = 'unread' in reading ? reading.unread.reason : 'The browser gave no value.';
  const remedy = ('unread' in reading ? reading.unread.remedy : undefined) ?? probe.remedy;
  const isRead = (field: keyof DeviceFacts) => found[field] !== undefined;
  return {
    // Only what the probe declares: a probe cannot speak for another.
    facts: Object.fromEntries(probe.fills.filter(isRead).map((field) => [field, found[field]])),
    unread: Object.fromEntries(
      probe.fills.filter((field) => !isRead(field)).map((field) => [field, { reason, remedy }]),
    ),
  };
};

const withinLimit = async (probe: Probe, options: ReadOptions): Promise<ProbeReading> => {
  const limitMs = options.timeLimitMs ?? 1000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<ProbeReading>((resolve) => {
    timer = setTimeout(() => resolve({ unread: { reason: `No answer within ${limitMs} ms.` } }), limitMs);
  });
  try {
    return await Promise.race([probe.read(options), tooLate]);
  } catch (cause) {
    return { unread: { reason: cause instanceof Error ? cause.message : String(cause) } };
  } finally {
    clearTimeout(timer);
  }
};
