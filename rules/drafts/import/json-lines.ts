/** A text as a JSON object, where it is one. */
export const readJsonObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!start.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(start);
    return isRecord(value) ? value : undefined;
  } catch {
    // It only begins like one.
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** On which line each key is first written, from 1. Of a text on one line, all are on it. */
export const linesOfKeys = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    for (const [, name = ''] of line.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)) {
      if (!lines.has(name)) lines.set(name, index + 1);
    }
  }
  return lines;
};
