import type { CheckRegistry } from '../../model/check';
import { packWords } from './pack-words';
import { ruleWords } from './rule-words';
import type { PlaceWords, WordsOfPlaces } from './words-of-places';

const tables: WordsOfPlaces = { ...packWords, ...ruleWords };

/** The words for a place; a check is known by its title. */
export const wordsOf = (place: string, checks: CheckRegistry): PlaceWords | undefined => {
  const words = tables[place];
  if (words !== undefined) return typeof words === 'string' ? { says: words } : words;
  const check = checks.get(place.replace(/^condition\./, ''));
  return check === undefined ? undefined : { says: `${check.title}. A question to a ${things[check.kind]}.` };
};

const things = { page: 'page', device: 'device', activity: 'day of use' } as const;
