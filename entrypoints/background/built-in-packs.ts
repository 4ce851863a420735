import { withBellSchedule } from '../../rules/engine/bell-schedule';
import type { Configuration } from '../../rules/model/configuration';
import type { RulePack } from '../../rules/model/pack';
import { builtInPacks } from '../../rules/packs/registry';

/** The packs that came with this build, at the school's own hours. */
export const builtInPacksFor = ({
  configuration,
}: {
  readonly configuration: Configuration;
}): readonly RulePack[] =>
  configuration.starterPack === false
    ? []
    : builtInPacks().map((pack) => withBellSchedule(pack, configuration.bellSchedule));
