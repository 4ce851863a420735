import { readList } from '../../matching/lists/read-list';
import type { ListFormat } from '../../model/host-list';
import { Gathering } from './gathering';

/** Gathers a file that is nothing but a list of sites. */
export const gatherList =
  (format: ListFormat, title: string) =>
  (text: string): Gathering => {
    const gathering = new Gathering();
    const group = gathering.group(title);
    const list = readList(text, format);
    for (const batch of list) {
      group.counted += batch.length;
      for (const host of batch) group.hosts.add(host);
    }
    const { count, lines } = list.refusals();
    for (const { line, text: written, message } of lines) gathering.refuse(line, written, message);
    gathering.refusedBeyond = count - lines.length;
    return gathering;
  };
