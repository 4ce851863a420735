import type { KnownConfiguration } from '../../platform/configuration-source';
import type { PackSource } from '../../rules/flows/pack-ports';
import type { PackSourceRow } from '../../rules/model/pack-life';

/** The addresses that packs come from, also those that were not asked yet. */
export const sourceRows = (
  stored: readonly PackSource[],
  { configuration, managed }: Pick<KnownConfiguration, 'configuration' | 'managed'>,
): readonly PackSourceRow[] => {
  const wanted = managed ? (configuration.packs ?? []).map(({ url }) => url) : [];
  const unasked = wanted.filter((url) => !stored.some((source) => source.url === url));
  return [
    ...stored.map(({ url, managed: isManaged, packId, checkedAt, nextCheckAt, trouble }) => ({
      url,
      managed: isManaged,
      packId,
      checkedAt,
      nextCheckAt,
      trouble,
    })),
    ...unasked.map((url) => ({
      url,
      managed: true,
      packId: undefined,
      checkedAt: undefined,
      nextCheckAt: undefined,
      trouble: undefined,
    })),
  ];
};
