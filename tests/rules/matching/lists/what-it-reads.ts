import { readList } from '../../../../rules/matching/lists/read-list';
import type { ListFormat } from '../../../../rules/model/host-list';

/** All that a list gives, and each refused piece with its line. */
export const whatItReads = (text: string, format: ListFormat) => {
  const list = readList(text, format);
  const entries = [...list].flat();
  const refusals = list.refusals();
  return {
    entries,
    refusals,
    refused: refusals.lines.map(({ line, text: piece }) => `${line}: ${piece}`),
    messages: refusals.lines.map(({ message }) => message),
  };
};

/** The sentence for a list of which nothing is taken and one piece refused. */
export const messageFor = (text: string, format: ListFormat): string => {
  const { entries, messages } = whatItReads(text, format);
  if (entries.length > 0 || messages.length !== 1) {
    throw new Error(`Not refused once: ${JSON.stringify({ text, entries, messages })}`);
  }
  return messages[0] ?? '';
};
