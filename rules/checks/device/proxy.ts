import * as z from 'zod/mini';
import { type CheckExample, defineDeviceCheck, match, noMatch } from '../../model/check';

const modes = ['direct', 'auto_detect', 'pac_script', 'fixed_servers', 'system'] as const;

/** Matches when the proxy mode is none of the allowed ones, unless the school's policy set it. */
export const proxy = defineDeviceCheck({
  id: 'proxy',
  title: 'Proxy is set by someone else',
  needs: ['proxyMode', 'proxyControl'],
  params: z.strictObject({
    allowed: z
      .array(z.enum(modes))
      .check(
        z.minLength(1),
        z.describe('Modes that are fine whoever set them. One set by policy is always fine.'),
      ),
  }),
  says: ({ allowed }) => ({
    en: `the proxy was not set by the school and its mode is none of: ${allowed.join(', ')}`,
    es: `el proxy no lo configuró la escuela y su modo no es ninguno de: ${allowed.join(', ')}`,
  }),
  compile: ({ allowed }) => {
    const fine = new Set<string>(allowed);
    return ({ proxyMode, proxyControl }) =>
      proxyControl === 'policy' || fine.has(proxyMode) ? noMatch : match({ proxyMode, proxyControl });
  },
});

export const examples: readonly CheckExample[] = [
  {
    params: { allowed: ['system'] },
    facts: { proxyMode: 'fixed_servers', proxyControl: 'extension' },
    result: 'match',
  },
  {
    params: { allowed: ['system'] },
    facts: { proxyMode: 'fixed_servers', proxyControl: 'policy' },
    result: 'no-match',
  },
  {
    params: { allowed: ['system'] },
    facts: { proxyMode: 'system', proxyControl: 'default' },
    result: 'no-match',
  },
  { params: { allowed: ['system'] }, facts: { proxyMode: 'fixed_servers' }, result: 'unknown' },
];
