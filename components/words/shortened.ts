const mostLetters = 90;

/** A statement's first part and what follows it. */
interface Shortened {
  readonly start: string;
  /** Empty where the statement is short enough as it is. */
  readonly rest: string;
}

/** Cuts a long statement for the first look: between two things it lists, else between two words. */
export const shortened = (text: string): Shortened => {
  if (text.length <= mostLetters) return { start: text, rest: '' };
  const first = text.slice(0, mostLetters);
  const comma = first.lastIndexOf(', ');
  const space = first.lastIndexOf(' ');
  const end = comma > 0 ? comma + 1 : space > 0 ? space : mostLetters;
  return { start: text.slice(0, end), rest: text.slice(end).trimStart() };
};
