import { limits } from './limits';
import { syntaxWords } from './syntax-words';

/** Something that is wrong with the writing itself, before anything of its meaning is known. */
export interface SyntaxFault {
  /** Where in the text, counted in UTF-16 units from 0. */
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
  /** Whether the rest can still be trusted to mean what it says, so that it is worth checking too. */
  readonly trusted: boolean;
  /** Lies beyond the document, so no path leads there. */
  readonly beyond?: true;
}

/** What the composer calls wrong. Nothing for faults of anchors and tags: those are refused on sight. */
export const composeFault = (offset: number, code: string, message: string): SyntaxFault | undefined => {
  if (refusedOnSight.has(code)) return undefined;
  const words = syntaxWords(code, message);
  return { offset, message: words.message, fix: words.fix, trusted: words.trusted === true };
};

const refusedOnSight = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
]);

/** A mark of YAML that packs do not use, because it makes a part of the file stand for something else. */
export const refusedMark = (offset: number, mark: string): SyntaxFault => {
  const shown = mark.length > 40 ? `${mark.slice(0, 40)}…` : mark;
  const quoted = `Put the whole text in quotes: "${shown}".`;
  return {
    offset,
    message: `A text that begins with ${mark.slice(0, 1)} must stand in quotes.`,
    fix: mark.startsWith('*') ? quoted : `${quoted} If it is no text, remove ${shown}.`,
    trusted: true,
  };
};

export const directive = (offset: number): SyntaxFault => ({
  offset,
  message: 'A line may not begin with %.',
  fix: 'Remove the line.',
  trusted: true,
});

export const secondDocument = (offset: number): SyntaxFault => ({
  offset,
  message: 'A second document begins here; a pack is one document.',
  fix: 'Remove the line --- or ..., or put the second pack in a file of its own.',
  trusted: true,
  beyond: true,
});

export const tooDeep = (offset: number): SyntaxFault => ({
  offset,
  message: `Groups and lists stand more than ${limits.depth} levels inside each other.`,
  fix: 'Write it flatter; check for brackets that are never closed.',
  trusted: false,
});

export const tooManyParts = (offset: number): SyntaxFault => ({
  offset,
  message: `The file has more than ${limits.lexemes.toLocaleString('en')} separate parts.`,
  fix: 'Divide it into several packs.',
  trusted: false,
});
