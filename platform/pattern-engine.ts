import type { PatternEngine } from '../rules/model/pattern';

/** What `entrypoints/patterns` leaves behind, under the name it gives itself. */
declare global {
  var handrailPatterns: PatternEngine | undefined;
}

const script = '/patterns.js';

/**
 * Has the browser keep the pattern script with the worker. A service worker may import later only what it imported
 * while it was being installed, which happens once for each version of the extension. To be called while the worker's
 * script is first run: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/basics
 */
export const keepPatternEngine = (): void => {
  addEventListener('install', () => void loadPatternEngine());
};

/**
 * The pattern engine, read in at the first call of a worker's life (2 ms) and at hand from then on. Nothing where it
 * cannot be had; then rules with patterns are `unknown`. For service workers only.
 */
export const loadPatternEngine = (): PatternEngine | undefined => {
  try {
    if (globalThis.handrailPatterns === undefined) importScripts(script);
  } catch (error) {
    console.error('Patterns cannot be read.', error);
  }
  return globalThis.handrailPatterns;
};
