import { normaliseUrl } from '../rules/matching/addresses/url';
import type { PageAddress } from '../rules/model/observation';

type Forwarders = readonly { readonly host: string; readonly parameter: string }[];

/** `games.example/play` and `localhost:3000`: a host where a scheme would stand. */
const beginsWithHost = /^(?:[^:/?#\s]+\.[^:/?#\s]+|[^:/?#\s]+:\d{1,5}|\[[0-9a-f:.]+\]:?\d*)(?:[:/?#]|$)/i;

/** An address as people write it: without a scheme it is an https one. Nothing when it cannot be read. */
export const readAddress = (written: string, forwarders: Forwarders): PageAddress | undefined => {
  const trimmed = written.trim();
  if (trimmed === '') return undefined;
  return normaliseUrl(beginsWithHost.test(trimmed) ? `https://${trimmed}` : trimmed, { forwarders });
};
