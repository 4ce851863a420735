/**
 * Folds a text so that letters which RE2 takes for one another become the same, as far as literals hold them:
 * of the letters beyond ASCII only the long s (ſ) and the Kelvin sign stand for an ASCII one, and the latter has k as
 * its small letter.
 */
export const foldForPatterns = (text: string): string => text.toLowerCase().replaceAll('ſ', 's');

const caseless = /^\p{Lo}$/u;

/**
 * Whether folding leaves the character next to its neighbours in any text that RE2 could find it in: ASCII, and the
 * letters of scripts without case. What RE2 takes for the same among other letters depends on its Unicode version.
 */
export const foldsSafely = (character: string): boolean =>
  character.charCodeAt(0) < 0x80 || caseless.test(character);
