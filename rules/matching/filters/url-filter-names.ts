import { nameNumberMask, nameSlot, type UrlFilterTables } from './url-filter-tables';

/** Finds what an address is looked up by; every answer is compared with the stored name, character by character. */
export class NameTable {
  readonly #tables: UrlFilterTables;
  readonly #numbers: number;
  /** Those that names ask for, 0 among them where one asks for none. */
  readonly #ports: ReadonlySet<number>;

  constructor(tables: UrlFilterTables) {
    this.#tables = tables;
    this.#numbers = nameNumberMask(tables.nameText.length);
    this.#ports = new Set(tables.namePort);
  }

  /** Whether any name asks for this port: most addresses need not be looked up by theirs. */
  asksForPort(port: number): boolean {
    return port !== 0 && this.#ports.has(port);
  }

  /** The number of the name that is `text` from `from` on, for this port (0: every port), or -1. */
  find(hash: number, tag: number, text: string, from: number, port: number): number {
    const { nameSlots, namePort } = this.#tables;
    const last = nameSlots.length - 1;
    for (let slot = nameSlot(hash, port) & last; ; slot = (slot + 1) & last) {
      const held = nameSlots[slot] ?? 0;
      if (held === 0) return -1;
      if (((held ^ tag) & ~this.#numbers) !== 0) continue;
      const name = (held & this.#numbers) - 1;
      if (namePort[name] === port && this.#isName(name, text, from)) return name;
    }
  }

  #isName(name: number, text: string, from: number): boolean {
    const { nameText, nameLength, pool } = this.#tables;
    const length = nameLength[name] ?? 0;
    if (text.length - from !== length) return false;
    const place = nameText[name] ?? 0;
    for (let at = 0; at < length; at += 1) {
      if (pool[place + at] !== text.charCodeAt(from + at)) return false;
    }
    return true;
  }
}
