const mostKept = 50;

/**
 * Tells a text that the parent gives back from one that it changed itself. While somebody types fast, texts come back
 * late, and must not take the place of what was typed meanwhile.
 */
export const createEcho = (first: string) => {
  let told: readonly string[] = [first];
  return {
    /** This text goes to the parent. */
    tell: (text: string): void => {
      told = [...told, text].slice(-mostKept);
    },
    /** Whether this text, which comes from the parent, was told to it before. */
    isEcho: (text: string): boolean => {
      const at = told.lastIndexOf(text);
      told = at === -1 ? [text] : told.slice(at);
      return at !== -1;
    },
  };
};
