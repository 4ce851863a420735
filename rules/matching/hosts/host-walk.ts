/** No name has more characters: what is longer reaches no site, and must not cost a walk over all its dots. */
const longestHost = 253;
/** So many names, one more than 253 characters have room for, is the most that a walk meets. */
export const mostLabels = 128;
const dot = 46;

const turned = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** Murmur 3's way to spread a word before a lane takes it, so that no change of letters undoes another. */
const spread = (word: number): number => Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);

/** Murmur 3's finaliser: every bit of the input moves every bit of the output, and none is lost. */
const scatter = (value: number): number => {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
};

/**
 * Hashes a host and all its parents in one pass over its characters, from the end. The hash has 64 bits, as two
 * signed 32-bit numbers; both depend on every character. One object serves many walks, each overwriting the one
 * before.
 *
 * Four characters make a word, and the two lanes take word after word; where a name begins, what has gathered is
 * taken as it is. So the words spell the name and no two names give the same words.
 */
export class HostWalk {
  /** How many names the last walk met: the host and its parents. */
  count = 0;
  /** For each name, from the shortest parent to the host itself: where it begins in the host. */
  readonly from = new Uint8Array(mostLabels);
  /** The upper half of each name's hash. */
  readonly one = new Int32Array(mostLabels);
  /** The lower half of each name's hash. */
  readonly other = new Int32Array(mostLabels);

  /**
   * Walks a normalised host (`PageAddress.host`). An address (`isIp`) has no parents.
   * Of a host over 253 characters nothing is met.
   */
  walk(host: string, isIp: boolean): void {
    this.count = 0;
    if (host.length > longestHost) return;
    let one = 0x2545f491;
    let other = 0x6c078965;
    let word = 0;
    let names = 0;
    let code = host.charCodeAt(host.length - 1);
    for (let at = host.length - 1; at >= 0; at -= 1) {
      word = (word << 8) | code;
      code = at > 0 ? host.charCodeAt(at - 1) : dot;
      const beginsName = code === dot && (at === 0 || !isIp);
      if (!beginsName && word >>> 24 === 0) continue;
      const taken = spread(word);
      word = 0;
      one = (Math.imul(turned(one ^ taken, 13), 5) + 0xe6546b64) | 0;
      other = Math.imul(turned(other, 17) ^ taken, 0x9e3779b1) ^ one;
      if (!beginsName) continue;
      // Reversible, step by step: the two results hold as much as the two lanes did.
      const low = scatter(other ^ scatter(one));
      this.from[names] = at;
      this.one[names] = Math.imul(one ^ turned(low, 16), 0x9e3779b1);
      this.other[names] = low;
      names += 1;
    }
    this.count = names;
  }
}
