/**
 * The text with the next revision, where it says the one in force: another text under the same number would be
 * refused.
 */
export const withNextRevision = (text: string, revision: number): string =>
  text.replace(/(\brevision:\s*)(\d+)/, (whole, key: string, number: string) =>
    Number(number) === revision ? `${key}${revision + 1}` : whole,
  );
