const mostShown = 64;

/** A foreign word inside a sentence: short, and without signs that hide or turn what stands around them. */
export const quoted = (text: string): string => {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '�');
  return `“${clean.length > mostShown ? `${clean.slice(0, mostShown)}…` : clean}”`;
};
