import { isTimeZone } from '../../model/time-zone';
import { didYouMean } from './did-you-mean';
import type { DraftCheck } from './draft';

/** The device's own time zone: the built-in pack does not know where a school is. */
const ofTheDevice = 'device';

/** The clock's time zone must be one that the browser knows. */
export const timezone: DraftCheck = ({ pack }, report) => {
  const zone = pack.clock.timezone;
  const path = ['clock', 'timezone'];
  if (zone === ofTheDevice) {
    if (pack.pack.layer === 'base') return;
    const message = 'Only the base layer may go by the clock of the device.';
    report.error({ path, message, fix: 'Write the time zone of the school, such as America/Chicago.' });
    return;
  }
  if (isTimeZone(zone)) return;
  const zones = Intl.supportedValuesOf('timeZone');
  const city = zone.replaceAll(' ', '_').toLowerCase();
  const meant = zones.find((known) => known.toLowerCase().endsWith(`/${city}`)) ?? didYouMean(zone, zones);
  const fix = meant === undefined ? 'Write a name such as America/Chicago.' : `Did you mean "${meant}"?`;
  report.error({ path, message: `"${zone}" is not the name of a time zone.`, fix });
};
