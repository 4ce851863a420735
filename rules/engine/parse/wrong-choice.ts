import { didYouMean } from './did-you-mean';
import { brief, valueName } from './name-of-place';
import type { Path } from './place';

/** Says that a value is none of the choices, and which was probably meant. */
export const wrongChoice = (
  path: Path,
  choices: readonly unknown[],
  value: unknown,
): { readonly message: string; readonly fix: string } => {
  const words = choices.map(String);
  const typed = brief(String(value));
  if (path.length === 1 && path[0] === 'format') {
    return {
      message: `This pack is written in format ${typed}, which is not known.`,
      fix: `Write format: ${words[0]}.`,
    };
  }
  if (words.length === 1)
    return { message: `${valueName(path)} must be ${words[0]}.`, fix: `Write ${words[0]}.` };
  const message = `${valueName(path)} cannot be ${typeof value === 'object' ? 'this' : `"${typed}"`}.`;
  const parts = typed.split(/\s+/);
  if (parts.length > 1 && parts.every((part) => words.includes(part))) {
    return { message, fix: `Separate them with commas: ${parts.join(', ')}.` };
  }
  const meant = didYouMean(String(value), words);
  return {
    message,
    fix: meant === undefined ? `Choose one of: ${words.join(', ')}.` : `Did you mean "${meant}"?`,
  };
};
