/** Files of an archive that are not the pack's. */
export const manifestPath = 'manifest.json';
export const signaturePath = 'signature.json';

const longest = 200;

/** Whether a path leads to a file in the pack's folder or below, the same on every system. */
export const isSafePath = (path: string): boolean =>
  path.length <= longest &&
  path === path.normalize('NFC') &&
  !/[\p{Cc}\p{Cf}\p{Cs}\\<>:"|?*]/u.test(path) &&
  path.split('/').every((step) => step !== '' && !/[. ]$/.test(step) && !deviceName.test(step));

/** Names that Windows keeps for devices, with or without an ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What two paths share where upper and lower case are one, as on Windows and macOS. */
export const pathKey = (path: string): string => path.toLowerCase();

/** The last step of a path: a browser is told no folders. */
export const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
