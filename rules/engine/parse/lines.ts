import { LineCounter } from 'yaml';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets of a text as 1-based lines and columns (columns in UTF-16 units, as editors count). */
export const linesOf = (text: string): ((offset: number) => Position) => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line, column: col };
  };
};
