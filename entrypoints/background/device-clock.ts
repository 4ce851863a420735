import type { ClockPort } from '../../rules/flows/ports';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The device's own clock and zone. */
export const deviceClock: ClockPort = {
  now: () => Date.now(),
  localDay: (at) => {
    const local = new Date(at);
    const day = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
    return { day, hour: local.getHours() };
  },
};
