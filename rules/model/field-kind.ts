import {
  choosingWords,
  declaredWords,
  type KindPatterns,
  kindWords,
  otherThings,
  photoWords,
} from './field-words';
import type { FormKind } from './form-kind';

/** What a form field says of itself. Never its value. */
export interface FieldDescription {
  /** As written: several words are possible, as in `section-a shipping tel`. */
  readonly autocomplete: string;
  readonly name: string;
  readonly id: string;
  /** The browser's word: text, email, textarea, select-one, ... */
  readonly type: string;
  /** Label, aria-label or placeholder. */
  readonly label: string;
  /** Which files a file field takes, as written. */
  readonly accept?: string;
}

/** Types that ask for no words. */
const wordless = /^(hidden|submit|button|reset|image|checkbox|radio|range|color)$/;

/**
 * The kind of a form field, or nothing when it is none of those told apart.
 * What the page declares (autocomplete, then type) goes before what its words suggest.
 */
export const kindOf = (field: FieldDescription): FormKind | undefined => {
  const { type } = field;
  if (wordless.test(type)) return undefined;
  const sayings = [field.label, field.name, field.id].map(plainWords);
  const says = (words: RegExp) => sayings.some((said) => words.test(said));
  if (type === 'file') return says(photoWords) || field.accept?.includes('image/') ? 'photo' : 'file';

  const declared = firstKind(declaredWords, field.autocomplete.toLowerCase().split(/\s+/));
  if (declared !== undefined) return declared;
  if (type === 'email' || type === 'search') return type;
  if (type === 'tel' && !says(/card|ssn/)) return 'phone';
  const suggested = firstKind(
    kindWords,
    sayings.filter((said) => !otherThings.test(said)),
  );
  if (type !== 'password') return suggested;
  // Numbers of cards and of persons are often asked for in dots.
  if (suggested !== undefined && /-(card|id)$/.test(suggested)) return suggested;
  return says(choosingWords) ? 'new-password' : 'password';
};

const firstKind = (patterns: KindPatterns, words: readonly string[]): FormKind | undefined =>
  patterns.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];

/** `billingAddress_line-1` and `Dirección:` as words: no accents, no signs, lower case, one space between. */
const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
