/** More symbols than any vocabulary has, and few enough for state and symbol to share one exact number. */
const symbolSpan = 2 ** 24;

/** The automaton in the order of its states: the sections of the same names. */
export interface LinkedTrie {
  /** Number of each state of the trie in breadth-first order, and back. */
  readonly order: readonly number[];
  readonly edgeStarts: Uint32Array;
  readonly edgeSymbols: Uint32Array;
  readonly fallbacks: Uint32Array;
  readonly shorterEnds: Uint32Array;
}

/** The beginnings of all phrases, gathered one symbol after another. State 0 is the root. */
export class PhraseTrie {
  readonly #edges = new Map<number, number>();
  readonly #children: number[][] = [[]];
  readonly #symbols: number[] = [0];

  /** The state for one more symbol of a phrase, made where it does not exist yet. */
  extend(state: number, symbol: number): number {
    const key = state * symbolSpan + symbol;
    const present = this.#edges.get(key);
    if (present !== undefined) return present;
    const made = this.#symbols.push(symbol) - 1;
    this.#edges.set(key, made);
    this.#children.push([]);
    this.#children[state]?.push(made);
    return made;
  }

  /** Numbers the states breadth first, children by symbol, and finds the fallbacks. `isEnd` says where phrases end. */
  link(isEnd: (state: number) => boolean): LinkedTrie {
    const count = this.#symbols.length;
    const order = [0];
    const edgeStarts = new Uint32Array(count + 1);
    const edgeSymbols = new Uint32Array(count - 1);
    const fallbacks = new Uint32Array(count);
    const shorterEnds = new Uint32Array(count);
    const numbers = new Uint32Array(count);
    for (const [number, state] of order.entries()) {
      edgeStarts[number] = order.length - 1;
      const children = (this.#children[state] ?? []).toSorted((a, b) => this.#symbol(a) - this.#symbol(b));
      for (const child of children) {
        const symbol = this.#symbol(child);
        edgeSymbols[order.length - 1] = symbol;
        numbers[child] = order.length;
        const back =
          number === 0 ? 0 : this.#after(order, fallbacks, fallbacks[number] ?? 0, symbol, numbers);
        fallbacks[order.length] = back;
        shorterEnds[order.length] = isEnd(order[back] ?? 0) ? back : (shorterEnds[back] ?? 0);
        order.push(child);
      }
    }
    edgeStarts[count] = count - 1;
    return { order, edgeStarts, edgeSymbols, fallbacks, shorterEnds };
  }

  #symbol(state: number): number {
    return this.#symbols[state] ?? 0;
  }

  /** The state, by its new number, after a symbol; at the root a word counts whether it touches or not. */
  #after(
    order: readonly number[],
    fallbacks: Uint32Array,
    from: number,
    symbol: number,
    numbers: Uint32Array,
  ): number {
    for (let number = from; number !== 0; number = fallbacks[number] ?? 0) {
      const next = this.#edges.get((order[number] ?? 0) * symbolSpan + symbol);
      if (next !== undefined) return numbers[next] ?? 0;
    }
    return numbers[this.#edges.get(symbol - (symbol % 2)) ?? 0] ?? 0;
  }
}
