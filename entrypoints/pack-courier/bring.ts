import type { FetchedPack, PackErrand } from '../../rules/model/pack-errand';
import type { PackReading } from '../pack-reader/pack-job';
import { readPack } from '../pack-reader/read-pack';

/** Fetches and reviews a pack where nobody looks on. Never rejects: what went wrong is said in words. */
export const bring = async ({ surroundings, ...job }: PackErrand): Promise<FetchedPack> => {
  const { url } = job;
  try {
    const reading = readPack({ kind: 'url', ...job }, () => undefined, surroundings);
    const { reading: read, etag, lastModified } = await reading.done;
    return { url, etag, lastModified, brought: broughtBy(read) };
  } catch (error) {
    console.error('A pack could not be read.', error);
    const trouble = 'The pack could not be read or stored on this device. It is tried again by itself.';
    return { url, brought: { kind: 'nothing', trouble } };
  }
};

const broughtBy = (reading: PackReading): FetchedPack['brought'] => {
  switch (reading.kind) {
    case 'reviewed':
      return { kind: 'staged', staged: reading.staged };
    case 'unchanged':
      return { kind: 'unchanged' };
    case 'not-fetched':
      return nothing(reading.message);
    case 'not-trusted':
      return nothing(reading.faults.map(({ message, fix }) => `${message} ${fix}`).join(' '));
    case 'refused':
      return nothing(sayProblems(reading.problems));
    case 'no-pack':
      return nothing('What lies at the address is no rule pack.');
    case 'several-packs':
      return nothing('What lies at the address holds more than one rule pack.');
    case 'cancelled':
      return nothing('The reading was broken off. It is tried again by itself.');
  }
};

const nothing = (trouble: string): FetchedPack['brought'] => ({ kind: 'nothing', trouble });

const sayProblems = (problems: Extract<PackReading, { kind: 'refused' }>['problems']): string => {
  const errors = problems.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first === undefined) return 'The pack was refused.';
  const more = errors.length === 1 ? '' : ` There are ${errors.length - 1} more problems.`;
  return `The pack has a problem in line ${first.line}: ${first.message} ${first.fix ?? ''}`.trimEnd() + more;
};
