import { browserApis } from './browser-apis';
import { missing, type Probe } from './probe';

export const incognitoProbe: Probe = {
  id: 'incognito',
  fills: ['incognitoAccess'],
  remedy: 'Set IncognitoModeAvailability by policy.',
  read: async () => {
    const isAllowed = await browserApis().extension?.isAllowedIncognitoAccess?.();
    return isAllowed === undefined
      ? missing('extension.isAllowedIncognitoAccess')
      : { facts: { incognitoAccess: isAllowed } };
  },
};
