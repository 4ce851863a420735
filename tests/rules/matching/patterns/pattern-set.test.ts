import { describe, expect, it } from 'vitest';
import { askedPatterns, PatternSet } from '../../../../rules/matching/patterns/pattern-set';
import type { PatternEngine } from '../../../../rules/model/pattern';
import { re2Engine } from '../../../../rules/patterns/re2-engine';

/** A clock that stands still but for what an engine takes: so many milliseconds for each text a pattern is asked. */
const slowly = (millisecondsEach: number) => {
  let now = 0;
  const asked: string[] = [];
  const engine: PatternEngine = {
    compile: (source) => ({
      test: (text) => {
        now += millisecondsEach;
        asked.push(source);
        return text.includes('FIT');
      },
    }),
  };
  const surroundings = {
    engine: () => {
      now += 50;
      return engine;
    },
    now: () => now,
  };
  return { surroundings, asked };
};

const ask = (sources: readonly string[], text: string, ignoresCase = true) =>
  new PatternSet([askedPatterns(sources, ignoresCase)], { engine: () => re2Engine }).question(0)(text, 0);

describe('a rule’s patterns', () => {
  it('are named as the pack wrote them where they fit', () => {
    const sources = ['unblock(ed|er)', 'free\\s+(robux|spins)', 'poker'];
    expect(ask(sources, 'UNBLOCKED games and free  spins')).toEqual({
      found: ['unblock(ed|er)', 'free\\s+(robux|spins)'],
      unread: undefined,
    });
    expect(ask(sources, 'A quiet title')).toBeUndefined();
    expect(ask(sources, '')).toBeUndefined();
    expect(ask([], 'anything')).toBeUndefined();
  });

  it('look at capitals only where they are told to', () => {
    expect(ask(['Unblocked'], 'unblocked', true)?.found).toEqual(['Unblocked']);
    expect(ask(['Unblocked'], 'unblocked', false)).toBeUndefined();
    expect(ask(['unblocKed ſpins'], 'UNBLOCKED SPINS')?.found).toHaveLength(1);
  });

  it('are told apart by the number of their question', () => {
    const set = new PatternSet([askedPatterns(['poker'], true), askedPatterns(['chess'], true)], {
      engine: () => re2Engine,
    });
    expect(set.question(1)('Chess and poker', 0)?.found).toEqual(['chess']);
    expect(set.question(0)('Chess and poker', 0)?.found).toEqual(['poker']);
  });
});

describe('the engine', () => {
  it('is not loaded for texts that lack what the patterns cannot do without', () => {
    let loads = 0;
    const engine = () => {
      loads += 1;
      return re2Engine;
    };
    const question = new PatternSet([askedPatterns(['unblock(ed|er)'], true)], {
      engine,
    }).question(0);
    question('Khan Academy', 0);
    question('https://school.example/lessons', 0);
    expect(loads).toBe(0);
    expect(question('unblocker', 0)?.found).toHaveLength(1);
    question('unblocked', 1);
    expect(loads).toBe(1);
  });

  it('that is not there leaves open what it would have said, and nothing else', () => {
    const set = new PatternSet([askedPatterns(['poker'], true)], { engine: () => undefined });
    expect(set.question(0)('Poker night', 0)).toEqual({ found: [], unread: 'Patterns cannot be read here.' });
    expect(set.question(0)('Chess night', 0)).toBeUndefined();
  });

  it('that refuses one pattern leaves open that one alone', () => {
    expect(ask(['poker(?=x)', 'night'], 'poker night')).toEqual({
      found: ['night'],
      unread: 'A pattern of this rule cannot be read by this version.',
    });
  });
});

describe('the time patterns may take', () => {
  const late = 'Comparing with patterns took too long, so some were not asked.';

  it('ends at 4 ms of one observation, and what was not asked is left open', () => {
    const { surroundings, asked } = slowly(2);
    const question = new PatternSet([askedPatterns(['a', 'b', 'c', 'd'], false)], surroundings).question(0);
    expect(question('a b c d', 6)).toBeUndefined();
    asked.length = 0;
    expect(question('a b c d FIT', 7)).toEqual({ found: ['a', 'b'], unread: late });
    expect(asked).toEqual(['a', 'b']);
    expect(question('b FIT', 7)).toEqual({ found: [], unread: late });
    expect(question('e f g', 7)).toBeUndefined();
    expect(question('c d FIT', 8)).toEqual({ found: ['c', 'd'], unread: undefined });
  });

  it('is 16 ms for patterns that are asked for the first time, and a slow device gets on', () => {
    const { surroundings, asked } = slowly(8);
    const question = new PatternSet([askedPatterns(['a', 'b', 'c'], false)], surroundings).question(0);
    expect(question('a b c FIT', 7)).toEqual({ found: ['a', 'b'], unread: late });
    expect(question('c FIT', 7)).toEqual({ found: [], unread: late });
    expect(question('c FIT', 8)).toEqual({ found: ['c'], unread: undefined });
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('is shared by all rules of an observation', () => {
    const { surroundings, asked } = slowly(20);
    const asks = [askedPatterns(['a'], false), askedPatterns(['a'], true)];
    const set = new PatternSet(asks, surroundings);
    expect(set.question(0)('a', 7)).toBeUndefined();
    expect(set.question(1)('a', 7)).toEqual({ found: [], unread: late });
    expect(asked).toEqual(['a']);
    expect(set.question(1)('a', 8)).toBeUndefined();
  });

  it('has no end where no clock is given, as when a pack is tried out', () => {
    const { surroundings, asked } = slowly(50);
    const sources = Array.from({ length: 20 }, (_, index) => `a${index}`);
    const set = new PatternSet([askedPatterns(sources, false)], { engine: surroundings.engine });
    expect(set.question(0)(`${sources.join(' ')}`, 7)).toBeUndefined();
    expect(asked).toHaveLength(20);
  });
});

describe('a long text', () => {
  const cut = 'Only the beginning of this long text was compared with patterns.';
  const long = (length: number) => 'word '.repeat(length / 5);

  it('of 2,048 characters is read whole', () => {
    expect(ask(['poker$'], `${long(2040)}to poker`.slice(-2048))?.found).toHaveLength(1);
    expect(ask(['poker'], long(2045))).toBeUndefined();
  });

  it('is read as far as that; what may fit farther on is left open, and nothing else', () => {
    expect(ask(['poker'], `poker ${long(3000)}`)).toEqual({ found: ['poker'], unread: undefined });
    expect(ask(['poker'], `${long(3000)} poker`)).toEqual({ found: [], unread: cut });
    expect(ask(['poker', 'chess'], `chess ${long(3000)} poker`)).toEqual({ found: ['chess'], unread: cut });
    expect(ask(['poker'], long(16_380))).toBeUndefined();
    expect(ask(['poker'], long(16_385))).toEqual({ found: [], unread: cut });
    expect(ask(['x{3}y'], 'x'.repeat(3000))).toBeUndefined();
    expect(ask(['(x|z)+y?'], 'x'.repeat(3000))).toEqual({ found: [], unread: cut });
  });

  it('never seems to end, or a word of it, where the reading ends', () => {
    for (let before = 2030; before <= 2060; before += 1) {
      const text = `${'-'.repeat(before)}pokerface${' poker'.repeat(3)}${' x'.repeat(2000)}`;
      expect(ask(['poker$', 'poker\\z', '\\bpoker\\B', '(?m)pokerface$'], text)?.found).toEqual(
        before <= 2039 ? ['\\bpoker\\B'] : [],
      );
      expect(ask(['pokerf\\b', 'pokerfac\\b', 'poke\\b'], text)?.found).toEqual([]);
    }
  });
});
