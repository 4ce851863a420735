/** One example of a page of documentation. */
export interface DocExample {
  /** What stands in the comment before it; empty where there is none. */
  readonly note: string;
  /** What the fence names: `yaml`, `console`; empty for a comment that stands for itself. */
  readonly language: string;
  readonly text: string;
  /** Line of the page on which it begins. */
  readonly line: number;
}

/** The fenced blocks of a page, each with the comment on the line before it, and comments that stand alone. */
export const examplesOf = (page: string): readonly DocExample[] => {
  const pattern = /(?:^<!-- (.+) -->\n)?^```(\w+)\n([\s\S]*?)^```$|^<!-- (.+) -->$/gm;
  return [...page.matchAll(pattern)].map(({ 1: note, 2: language, 3: text, 4: alone, index }) => ({
    note: note ?? alone ?? '',
    language: language ?? '',
    text: text ?? '',
    line: page.slice(0, index).split('\n').length,
  }));
};
