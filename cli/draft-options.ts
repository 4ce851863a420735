import { posix } from 'node:path';
import { isTimeZone } from '../rules/model/time-zone';
import { Trouble } from './trouble';

/** A pack id, or a sentence that says how one is written. */
export const packId = (written: string): string => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,57}$/.test(written)) return written;
  throw new Trouble(
    `“${written}” cannot be the id of a pack. Write letters, digits, dots and dashes, such as maple-usd.`,
  );
};

/** A pack id made of any name, such as that of a file or a district. */
export const idFromName = (name: string): string => {
  const usable = posix
    .basename(name.replaceAll('\\', '/'))
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  return usable === '' ? 'our-pack' : usable;
};

/** A time zone's name, or a sentence that says how one is written. */
export const timeZone = (written: string): string => {
  if (isTimeZone(written)) return written;
  throw new Trouble(`“${written}” is not the name of a time zone. Write a name such as America/Chicago.`);
};

/** Text for a pack's name or publisher. */
export const shortText = (what: string, written: string): string => {
  const text = written.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim();
  if (text !== '' && text.length <= 120) return text;
  throw new Trouble(`${what} must have 1 to 120 characters.`);
};
