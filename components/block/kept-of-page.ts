/** Of all that a pack may keep, what a note on a page can hold: settings of the device are never in it. */
export const keptOfPage = (keeps: readonly string[]): readonly string[] =>
  keeps.filter((name) => name !== 'device-facts');
