import { brief } from './name-of-place';

/** What a pattern of the schema asks for, told by an example that it accepts. The first that fits is taken. */
const samples: readonly {
  readonly sample: string;
  readonly wants: string;
  readonly mended: (typed: string) => string;
}[] = [
  {
    sample: '08:10',
    wants: 'a time of day in 24 hours, such as "08:10"',
    mended: (typed) =>
      /^\d:\d\d$/.test(typed) ? `Write "0${typed}".` : 'Write hours and minutes with two digits each.',
  },
  {
    sample: '2026-11-26T10:00',
    wants: 'a date and a time, such as "2026-11-26T10:00"',
    mended: () => 'Write year, month, day, a T, hours and minutes.',
  },
  {
    sample: 'FOC-01',
    wants: 'a short name of letters, digits, dots, dashes and underscores that begins with a letter or digit',
    mended: (typed) => {
      const usable = typed
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+|-+$/g, '');
      return usable === '' ? 'Choose such a name.' : `Write for example "${usable.slice(0, 64)}".`;
    },
  },
  {
    sample: '2026-11-26',
    wants: 'a date such as "2026-11-26"',
    mended: () => 'Write year, month and day with dashes between.',
  },
  {
    sample: '0a'.repeat(32),
    wants: 'the SHA-256 of a file, 64 digits and letters from a to f',
    mended: (typed) => {
      const usable = typed.toLowerCase().replace(/^sha-?256[-:=]|[^0-9a-f]/g, '');
      return usable.length === 64 ? `Write "${usable}".` : 'Copy it anew, or leave sha256 out.';
    },
  },
];

/** Says how a text must be written. `pattern` as zod gives it: `/…/`. */
export const wrongFormat = (
  subject: string,
  pattern: string | undefined,
  value: unknown,
): { readonly message: string; readonly fix?: string } => {
  const typed = brief(String(value));
  const asked = samples.find(({ sample }) => pattern !== undefined && fits(pattern, sample));
  if (asked === undefined) return { message: `${subject} is not written as it must be: "${typed}".` };
  return {
    message: `${subject} must be ${asked.wants}, but is "${typed}".`,
    fix: asked.mended(String(value)),
  };
};

const fits = (pattern: string, sample: string): boolean => {
  const end = pattern.lastIndexOf('/');
  return new RegExp(pattern.slice(1, end), pattern.slice(end + 1)).test(sample);
};
