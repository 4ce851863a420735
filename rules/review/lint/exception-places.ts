import type { Path } from '../../engine/parse/place';
import type { Exception, RulePack } from '../../model/pack';

/** Where a pack writes an exception: with its own rule, or in an adjustment of one above. */
export const placesOfExceptions = (pack: RulePack): ReadonlyMap<Exception, Path> =>
  new Map(
    (['rules', 'adjust'] as const).flatMap((section) =>
      (pack[section] ?? []).flatMap(({ exceptions }, index) =>
        (exceptions ?? []).map((exception, at): [Exception, Path] => [
          exception,
          [section, index, 'exceptions', at],
        ]),
      ),
    ),
  );
