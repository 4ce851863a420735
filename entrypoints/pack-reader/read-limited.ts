import { parcelLimits } from '../../rules/trust/limits';

/**
 * Reads a body no further than it may be long, whatever its headers say of it. Without `limit` an archive, which is
 * told by its first bytes, may be as long as archives are, and anything else as long as a pack.
 */
export const readLimited = async (
  response: Response,
  onProgress: (share: number | undefined) => void,
  limit?: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large'> => {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  if (announced > (limit ?? parcelLimits.archiveBytes)) {
    await response.body?.cancel();
    return 'too-large';
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  let most = limit;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    chunks.push(next.value);
    length += next.value.length;
    if (most === undefined && length >= 2) most = limitFor(joined(chunks, length));
    if (length > (most ?? parcelLimits.packBytes)) {
      await reader?.cancel();
      return 'too-large';
    }
    onProgress(announced > 0 ? Math.min(1, length / announced) : undefined);
  }
  return joined(chunks, length);
};

const limitFor = ([first, second]: Uint8Array): number =>
  first === 0x50 && second === 0x4b ? parcelLimits.archiveBytes : parcelLimits.packBytes;

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
