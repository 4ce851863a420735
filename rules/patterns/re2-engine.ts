import { RE2JSException, RE2Set } from 're2js';
import type { PatternEngine } from '../model/pattern';
import { inPlainWords, tooManySteps } from './re2-reasons';

/**
 * Steps of a compiled pattern. At every character of a text each may be looked at, so this bounds the time. Only
 * counts in braces come near it: 200 characters of anything else, empty brackets aside, make fewer.
 */
const mostSteps = 256;

/** What a pattern may remember of the ways it went, in bytes. Beyond it forgets, or goes without, in the same linear time. */
const memoryBytes = 128 * 1024;

/**
 * RE2 in JavaScript. A set of one pattern is used, because unlike a pattern alone it takes a bound for its memory, and
 * because where memory does not help it is several times faster.
 */
export const re2Engine: PatternEngine = {
  compile: (source) => {
    try {
      const set = new RE2Set(RE2Set.UNANCHORED, 0, memoryBytes);
      set.add(source);
      set.compile();
      const steps = set.prog.numInst();
      if (steps > mostSteps) return tooManySteps(steps, mostSteps);
      return { test: (text) => set.match(text).length > 0 };
    } catch (error) {
      if (error instanceof RE2JSException) return inPlainWords(error, source);
      throw error;
    }
  },
};
