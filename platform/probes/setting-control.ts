import type { SettingControl } from '../../rules/model/observation';

/**
 * Who decides a setting, from the browser's `levelOfControl`. Where this extension could change it, nobody has
 * locked it: then it is the browser's default, or else the user's choice.
 * @returns nothing for a word the browser did not use so far
 */
export const settingControl = (
  levelOfControl: string | undefined,
  isDefault: boolean,
): SettingControl | undefined => {
  switch (levelOfControl) {
    case 'not_controllable':
      return 'policy';
    case 'controlled_by_other_extensions':
    case 'controlled_by_this_extension':
      return 'extension';
    case 'controllable_by_this_extension':
      return isDefault ? 'default' : 'user';
    default:
      return undefined;
  }
};
