import type { PackSourcesPort } from '../rules/flows/pack-ports';
import type { StorageAccess } from './healing';

/** Addresses that packs are taken from. Rejects with a StorageFailure when nothing was stored or read. */
export const packSources = ({ database, read, write }: StorageAccess): PackSourcesPort => {
  const { sources } = database;
  return {
    all: () => read(() => sources.orderBy('url').toArray()),
    put: async (source) => {
      await write(() => sources.put(source));
    },
    remove: (url) => write(() => sources.delete(url)),
  };
};
