/** Says moments as the clock on the wall of one time zone shows them: `Tuesday, September 15, 2026 at 10:00 AM`. */
export type SayTime = (at: number) => string;

/** `device` is this machine's own zone. */
export const timesIn = (timezone: string): SayTime => {
  const format = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timezone === 'device' ? {} : { timeZone: timezone }),
  });
  // Newer data writes a narrow space before AM, which many terminals cannot show.
  return (at) => format.format(at).replaceAll('\u202f', ' ');
};

/** The zone as people are told of it. */
export const zoneName = (timezone: string): string =>
  timezone === 'device' ? 'this machine’s time' : timezone;
