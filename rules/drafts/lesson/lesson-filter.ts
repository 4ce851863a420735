import { parseUrlFilter } from '../../matching/filters/url-filter-parse';

/**
 * The filter that means a link's own page, and what lies below it, on exactly that host; nothing where no filter can
 * say it. The part after `#` is never sent to a site and is left out.
 */
export const lessonFilter = (link: string): string | undefined => {
  const { host, pathname, search } = new URL(link);
  const filter = `.${host}${pathname === '/' ? '' : pathname}${search.length > 1 ? search : ''}`;
  // A star would mean any characters: more than the teacher pasted.
  return filter.includes('*') || !parseUrlFilter(filter).ok ? undefined : filter;
};
