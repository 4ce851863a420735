import type { LayeredRule } from '../../engine/layers';
import type { ActionId } from '../../model/effect';
import { audienceWords } from './audience';
import { hoursOf, hoursWords } from './hours';

const doing: Readonly<Record<ActionId, { readonly now: string; readonly before: string }>> = {
  record: { now: 'only a note is kept', before: 'only a note was kept' },
  tell: { now: 'a tip is shown', before: 'a tip was shown' },
  warn: { now: 'a reminder is shown', before: 'a reminder was shown' },
  block: { now: 'the page is closed', before: 'the page was closed' },
  support: { now: 'help is shown', before: 'help was shown' },
};

/** What a rule comes to: on trial it only keeps a note. */
const inForce = ({ rule }: LayeredRule): ActionId => (rule.status === 'trial' ? 'record' : rule.action);

export const doesWords = (rule: LayeredRule): string => doing[inForce(rule)].now;
export const didWords = (rule: LayeredRule): string => doing[inForce(rule)].before;

/** "for grades 6 to 8, Monday to Friday 8:10 to 15:05". */
export const holdsFor = (layered: LayeredRule): string =>
  `for ${audienceWords(layered.rule.scope)}, ${hoursWords(hoursOf(layered))}`;
