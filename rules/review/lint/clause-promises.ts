import { clauseCoverage } from './coverage';
import type { Found, Lint } from './lint';

/** The document says of a clause who looks after it, and the rules say otherwise. */
export const clausePromises: Lint = {
  id: 'clause-promises',
  about: 'A clause that the document leaves to people and a rule checks, or the other way round.',
  find: ({ packs }) =>
    packs.flatMap((pack) => {
      const all = clauseCoverage([pack]);
      return pack.policy.clauses.flatMap(({ id, checkedBy }, index): readonly Found[] => {
        const { live = [], trial = [] } = all[index] ?? {};
        const [rule] = [...live, ...trial];
        const path = ['policy', 'clauses', index, 'checkedBy'];
        if (checkedBy === 'people' && rule !== undefined) {
          const message = `Clause "${id}" is said to be left to people, but rule ${rule} checks it.`;
          return [{ pack, path, message, fix: 'Write checkedBy: both, so that families read what is true.' }];
        }
        const resting = pack.rules.find(({ clause }) => clause === id);
        if (checkedBy === 'people' || rule !== undefined || resting === undefined) return [];
        const message = `Clause "${id}" is said to be checked by ${checkedBy === 'rules' ? 'rules' : 'rules and people'}, but its only rules are off or drafts.`;
        return [
          {
            pack,
            path,
            message,
            fix: `Switch ${resting.id} on, at first with status: trial, or write checkedBy: people.`,
          },
        ];
      });
    }),
};
