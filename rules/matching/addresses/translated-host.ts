import type { PageAddress } from '../../model/observation';

const suffix = '.translate.goog';

/**
 * The page behind a translation host such as `www-example-com.translate.goog`: a dot of the original host is
 * written as one hyphen and a hyphen as two; `_x_tr_hp` holds a part that had to be left out of the host, and
 * `_x_tr_enc` says which escapes were put before it.
 * https://developers.google.com/search/docs/appearance/translated-results
 */
export const translatedPage = (page: Pick<PageAddress, 'host' | 'path' | 'query'>): string | undefined => {
  if (!page.host.endsWith(suffix)) return undefined;
  const parameters = new URLSearchParams(page.query);
  const escapes = parameters.get('_x_tr_enc')?.split(',') ?? [];
  let name = `${parameters.get('_x_tr_hp') ?? ''}${page.host.slice(0, -suffix.length)}`;
  if (escapes.includes('1') && name.startsWith('1-')) name = name.slice(2);
  const isPunycode = escapes.includes('0') && name.startsWith('0-');
  if (isPunycode) name = name.slice(2);
  const host = name.replace(/(?<!-)-(?!-)/g, '.').replaceAll('--', '-');
  const scheme = parameters.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  const query = page.query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('_x_tr_'))
    .join('&');
  return `${scheme}://${isPunycode ? 'xn--' : ''}${host}${page.path}${query === '' ? '' : `?${query}`}`;
};
