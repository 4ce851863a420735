import type { NamedBytes, Parcel } from '../../rules/model/parcel';
import { openParcel } from '../../rules/trust/open-parcel';
import { type Fetched, type Fetching, fetchPack } from './fetch-pack';
import { readFiles } from './given-files';
import type { PackJob, PackReading } from './pack-job';

export interface Opening extends Fetching {
  /** The bytes of the pack in force that came from this address, where it came without an archive. */
  readonly standingAt: (url: string) => Promise<NamedBytes['bytes'] | undefined>;
}

/** A parcel that is there to be judged, with what its address said of it. */
export interface OpenedJob {
  readonly parcel: Parcel;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** Brings what a job names and opens it; a reading where that ends the matter. */
export const parcelOf = async (job: PackJob, opening: Opening): Promise<OpenedJob | PackReading> => {
  switch (job.kind) {
    case 'text':
      return opened([{ path: job.file, bytes: new TextEncoder().encode(job.text) }]);
    case 'files': {
      const files = await readFiles(job.files);
      return 'code' in files
        ? { kind: 'not-trusted', file: job.files[0]?.name ?? '', faults: [files] }
        : opened(files);
    }
    case 'url': {
      const fetched = await fetchPack(job, opening);
      if (fetched.kind === 'unchanged') return withNewSeal(job.url, fetched, opening);
      if (fetched.kind === 'nothing') return { kind: 'not-fetched', message: fetched.message };
      const { files, etag, lastModified } = fetched;
      const parcel = opened(files);
      return 'parcel' in parcel ? { ...parcel, etag, lastModified } : parcel;
    }
  }
};

/** A pack that did not change is judged anew with the signature of now, which a change of keys may have brought. */
const withNewSeal = async (
  url: string,
  { file, signature }: Extract<Fetched, { kind: 'unchanged' }>,
  { standingAt }: Opening,
): Promise<OpenedJob | PackReading> => {
  const pack = signature && (await standingAt(url));
  if (signature === undefined || pack === undefined) return { kind: 'unchanged' };
  return opened([
    { path: file, bytes: pack },
    { path: `${file}.sig`, bytes: signature },
  ]);
};

/** Bytes may be chosen so that unpacking them takes minutes, within every limit of size. */
const unpackingMs = 60_000;

const opened = (files: readonly NamedBytes[]): OpenedJob | PackReading => {
  const deadline = performance.now() + unpackingMs;
  const parcel = openParcel(files, () => performance.now() < deadline);
  if (typeof parcel === 'string') return { kind: parcel };
  return 'code' in parcel
    ? { kind: 'not-trusted', file: files[0]?.path ?? '', faults: [parcel] }
    : { parcel };
};
