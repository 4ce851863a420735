/**
 * Texts in few bytes: one for each UTF-16 unit where all of them are below 256, else two, the higher first. `starts`
 * holds for each text twice the place where it begins, and one more when it takes two bytes a unit.
 */
export interface PackedTexts {
  readonly textStarts: Uint32Array;
  readonly texts: Uint8Array;
}

const isWide = (text: string): boolean => /[^\0-\xff]/.test(text);
const bytesOf = (text: string): number => text.length * (isWide(text) ? 2 : 1);

export const packTexts = (written: readonly string[]): PackedTexts => {
  const textStarts = new Uint32Array(written.length + 1);
  const texts = new Uint8Array(written.reduce((sum, text) => sum + bytesOf(text), 0));
  let next = 0;
  for (const [index, text] of written.entries()) {
    const wide = isWide(text);
    textStarts[index] = next * 2 + (wide ? 1 : 0);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (wide) {
        texts[next] = unit >>> 8;
        next += 1;
      }
      texts[next] = unit;
      next += 1;
    }
  }
  textStarts[written.length] = next * 2;
  return { textStarts, texts };
};

export const unpackText = ({ textStarts, texts }: PackedTexts, index: number): string => {
  const from = textStarts[index] ?? 0;
  const end = (textStarts[index + 1] ?? 0) >>> 1;
  const step = 1 + (from & 1);
  let text = '';
  for (let at = from >>> 1; at < end; at += step) {
    const unit = step === 1 ? (texts[at] ?? 0) : ((texts[at] ?? 0) << 8) | (texts[at + 1] ?? 0);
    text += String.fromCharCode(unit);
  }
  return text;
};
