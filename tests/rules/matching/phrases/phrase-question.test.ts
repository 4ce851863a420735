import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPhraseMatcher } from '../../../../rules/matching/phrases/phrase-matcher';
import { answerPhrases } from '../../../../rules/matching/phrases/phrase-question';
import type { PhraseOptions } from '../../../../rules/model/check';
import { everyHit } from './phrase-hits-of';

const ask = (options: PhraseOptions, text: string) => {
  const sets = [
    ['another rule', 'text'],
    options.any,
    options.near?.any ?? [],
    options.softenNear?.any ?? [],
  ];
  return answerPhrases(options, buildPhraseMatcher(sets).scan(text), { any: 1, near: 2, softenNear: 3 });
};

describe('a rule’s question about words', () => {
  it('names the different phrases found', () => {
    const any = ['end my life', 'kill myself'];
    expect(ask({ any }, 'kill myself, kill myself, end my life')).toEqual({
      phrases: ['kill myself', 'end my life'],
      softened: false,
    });
    expect(ask({ any }, 'a quiet text')).toBeUndefined();
    expect(ask({ any }, '')).toBeUndefined();
  });

  it('counts only what stands near', () => {
    const options = { any: ['buy'], near: { within: 3, any: ['vape', 'e cigarette'] } };
    expect(ask(options, 'buy a new vape')?.phrases).toEqual(['buy']);
    expect(ask(options, 'buy a brand new vape')).toBeUndefined();
    expect(ask(options, 'vape shop to buy')?.phrases).toEqual(['buy']);
    expect(ask(options, 'e-cigarette: where to buy')?.phrases).toEqual(['buy']);
    expect(ask(options, 'e-cigarette: where not to buy')).toBeUndefined();
    expect(ask(options, 'buy buy buy')).toBeUndefined();
  });

  it('takes a longer phrase around the hit for a companion, but not the hit itself', () => {
    const any = ['suicide'];
    expect(
      ask({ any, softenNear: { within: 2, any: ['suicide prevention'] } }, 'suicide prevention week')
        ?.softened,
    ).toBe(true);
    expect(ask({ any, near: { within: 5, any: ['suicide'] } }, 'suicide is one word')).toBeUndefined();
    expect(ask({ any, near: { within: 5, any: ['suicide'] } }, 'suicide, suicide')?.phrases).toEqual([
      'suicide',
    ]);
  });

  it('is softened only when every hit is', () => {
    const options = { any: ['end my life'], softenNear: { within: 8, any: ['poem', 'novel'] } };
    expect(ask(options, 'In the poem she says: end my life')?.softened).toBe(true);
    expect(ask(options, `A poem. ${'word '.repeat(9)} end my life`)?.softened).toBe(false);
    expect(ask(options, `end my life in a novel ${'word '.repeat(20)} end my life`)?.softened).toBe(false);
  });

  it('wants enough different phrases', () => {
    const options = { any: ['Bet', 'bet!', 'casino', 'odds'], atLeastDistinct: 2 };
    expect(ask(options, 'bet BET bet')).toBeUndefined();
    expect(ask(options, 'bet casino')?.phrases).toEqual(['Bet', 'casino']);
  });

  it('wants enough of the text', () => {
    const options = { any: ['new york', 'york city', 'city'], density: 0.3 };
    expect(ask(options, 'new york city is far from here, my friends')?.phrases).toHaveLength(3);
    expect(ask(options, 'new york city is far from here, my good old friends')).toBeUndefined();
  });

  it('agrees with looking at every pair', () => {
    const phrase = fc.constantFrom('a', 'b', 'a b', 'b c', 'a b c', 'c');
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 25 }).map((all) => all.join(' '));
    const some = fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 });
    const near = fc.record({ within: fc.nat(4), any: some });
    fc.assert(
      fc.property(
        text,
        some,
        fc.option(near),
        fc.option(near),
        fc.integer({ min: 1, max: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, any, closeTo, soft, distinct, density) => {
          const scan = buildPhraseMatcher([any, closeTo?.any ?? [], soft?.any ?? []]).scan(whole);
          const { tokenCount } = scan;
          const hits = everyHit(scan);
          const hasPartner = (hit: (typeof hits)[number], set: number, within: number) =>
            hits.some((other) => {
              const inside = other.firstToken >= hit.firstToken && other.lastToken <= hit.lastToken;
              const distance = Math.max(other.firstToken - hit.lastToken, hit.firstToken - other.lastToken);
              return other.set === set && !inside && distance <= within;
            });
          const counted = hits.filter(
            (hit) => hit.set === 0 && (!closeTo || hasPartner(hit, 1, closeTo.within)),
          );
          const covered = Array.from({ length: tokenCount }, (_, at) =>
            counted.some((hit) => hit.firstToken <= at && at <= hit.lastToken),
          );
          const share = covered.filter(Boolean).length;
          const phrases = new Set(counted.map((hit) => hit.phrase));
          const isEnough = phrases.size >= distinct && share >= density * tokenCount;
          const softened = counted.every((hit) => soft !== null && hasPartner(hit, 2, soft.within));
          const options = {
            any,
            near: closeTo ?? undefined,
            softenNear: soft ?? undefined,
            atLeastDistinct: distinct,
            density,
          };
          expect(answerPhrases(options, scan, { any: 0, near: 1, softenNear: 2 })).toEqual(
            isEnough ? { phrases: [...phrases], softened } : undefined,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
