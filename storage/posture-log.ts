import type { PostureLogPort } from '../rules/flows/ports';
import { toPostureRow } from '../rules/incidents/posture';
import type { StorageAccess } from './healing';

/** What the device rules say now. Rows are written with the incidents they lead to, by the incident log. */
export const postureLog = ({ database, read, write }: StorageAccess): PostureLogPort => ({
  rows: () => read(async () => (await database.posture.toArray()).map(toPostureRow)),

  keepOnly: (ruleIds) =>
    write(async () => {
      await database.transaction('rw', database.posture, () =>
        database.posture.filter(({ ruleId }) => !ruleIds.has(ruleId)).delete(),
      );
    }),
});
