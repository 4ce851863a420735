import { isPackAddress } from '../../rules/model/pack-address';
import type { NamedBytes } from '../../rules/model/parcel';
import { parcelLimits } from '../../rules/trust/limits';
import type { PackJob } from './pack-job';
import { readLimited } from './read-limited';

type UrlJob = Extract<PackJob, { kind: 'url' }>;
type Bytes = Uint8Array<ArrayBuffer>;

/** What came from an address. */
export type Fetched =
  | {
      readonly kind: 'files';
      readonly files: readonly NamedBytes[];
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
    }
  /** With the signature that lies beside it now: one may be new over a pack that is not. */
  | { readonly kind: 'unchanged'; readonly file: string; readonly signature: Bytes | undefined }
  /** In sentences for the administrator. */
  | { readonly kind: 'nothing'; readonly message: string };

export interface Fetching {
  readonly fetch: typeof globalThis.fetch;
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Told the share that has come, where the server says how much there is. */
  readonly onProgress: (share: number | undefined) => void;
  /** After so long whatever is under way ends: a server that drips must not hold anybody. */
  readonly timeLimitMs: number;
}

const refused = (message: string): Fetched => ({ kind: 'nothing', message });

/**
 * Fetches a pack, and its signature where one lies beside it: `<address>.sig`. Sends nothing but the request itself:
 * no cookies, no sign-in, no referrer. An address that answers that nothing changed is believed.
 */
export const fetchPack = async (job: UrlJob, tools: Fetching): Promise<Fetched> => {
  if (!isPackAddress(job.url)) {
    return refused('Packs are taken from https addresses only. Write an address that begins with https://.');
  }
  try {
    return await fetchWithin(job, tools, AbortSignal.timeout(tools.timeLimitMs));
  } catch (error) {
    return refused(sayWhy(error, tools.timeLimitMs));
  }
};

const fetchWithin = async (job: UrlJob, tools: Fetching, signal: AbortSignal): Promise<Fetched> => {
  const ask = request(signal);
  const headers = {
    ...(job.etag === undefined ? {} : { 'If-None-Match': job.etag }),
    ...(job.lastModified === undefined ? {} : { 'If-Modified-Since': job.lastModified }),
  };
  const response = await tools.fetch(job.url, { ...ask, headers });
  // A server that was not told what we have cannot know that it is the same.
  if (response.status === 304 && Object.keys(headers).length > 0) {
    const signature = await fetchSignature(job.url, tools, ask);
    return { kind: 'unchanged', file: fileNameOf(job.url), signature };
  }
  const trouble = troubleOf(response, job.url);
  if (trouble !== undefined) return refused(trouble);
  const bytes = await readLimited(response, tools.onProgress);
  if (bytes === 'too-large') {
    return refused('The file is larger than a pack may be: 2 MiB for YAML, 64 MiB for an archive.');
  }
  if (bytes.length === 0) return refused('The file at the address is empty. Put the pack there again.');
  if (isWebPage(bytes)) {
    return refused(
      'The address answers with a web page instead of a pack: perhaps one to sign in at, or one that shows the file. Write the address of the file itself, and check whether this network asks for a sign-in.',
    );
  }
  if (job.sha256 !== undefined && (await tools.sha256(bytes)) !== job.sha256) {
    return refused(
      'The file at the address is not the one that was named: its SHA-256 is another. Check the file, or write its SHA-256 into the settings.',
    );
  }
  const pack = { path: fileNameOf(job.url, bytes), bytes };
  const signature = isArchive(bytes) ? undefined : await fetchSignature(job.url, tools, ask);
  return {
    kind: 'files',
    files: signature === undefined ? [pack] : [pack, { path: `${pack.path}.sig`, bytes: signature }],
    etag: response.headers.get('etag') ?? undefined,
    lastModified: response.headers.get('last-modified') ?? undefined,
  };
};

const request = (signal: AbortSignal): RequestInit => ({
  signal,
  // What the browser keeps is not asked: whether anything changed is between the server and us.
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'follow',
});

const fetchSignature = async (
  url: string,
  { fetch }: Fetching,
  ask: RequestInit,
): Promise<Bytes | undefined> => {
  const address = new URL(url);
  address.pathname += '.sig';
  const response = await fetch(address.href, ask);
  if (troubleOf(response, url) !== undefined) return undefined;
  const bytes = await readLimited(response, () => undefined, parcelLimits.signatureBytes);
  // Many a server answers with a page, or with nothing, where no file is.
  return bytes === 'too-large' || bytes.length === 0 || isWebPage(bytes) ? undefined : bytes;
};

const troubleOf = ({ ok, status, url }: Response, asked: string): string | undefined => {
  if (url !== '' && (!isPackAddress(url) || new URL(url).protocol !== new URL(asked).protocol)) {
    return 'The address leads on to one that is not https. Write the address where the pack really is.';
  }
  if (ok) return undefined;
  if (status === 401 || status === 403) {
    return `The address wants a sign-in (${status}), and packs are fetched without one. Put the pack where nobody has to sign in; a signature keeps it from being changed.`;
  }
  if (status === 404 || status === 410) return `There is nothing at the address (${status}). Check it.`;
  return `The server answered ${status} instead of a pack. It is asked again by itself.`;
};

const sayWhy = (error: unknown, timeLimitMs: number): string => {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `The server took longer than ${Math.round(timeLimitMs / 1000)} seconds. It is asked again by itself.`;
  }
  return 'The address could not be reached. Check it, and whether this device is online; it is asked again by itself.';
};

/** What a page may begin with; no pack and no signature begins so. */
const isWebPage = (bytes: Uint8Array): boolean =>
  /^\s*<(?:!doctype|html|head|body|!--|\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)));

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** What the file is called; an address need not end as a file does. */
const fileNameOf = (url: string, bytes?: Uint8Array): string => {
  const last = decoded(new URL(url).pathname.split('/').at(-1) ?? '') || 'pack';
  if (bytes !== undefined && isArchive(bytes)) return last;
  return /\.(ya?ml|json)$/i.test(last) ? last : `${last}.yaml`;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded UTF-8: shown as it stands.
    return text;
  }
};
