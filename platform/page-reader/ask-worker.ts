import { wait } from './wait';

export interface AskOptions {
  readonly tries: number;
  /** An answer that takes longer counts as none: promises to a worker that died may never settle. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** As the messaging library has it: the polyfill would be a third of what every page must load. */
declare const chrome: { readonly runtime?: { readonly id?: string } };

/** False once the extension was updated or removed while this page stayed open. */
export const isExtensionAlive = (): boolean => chrome.runtime?.id !== undefined;

/** @returns the answer, or nothing when no try brought one */
export const askWorker = async <T>(ask: () => Promise<T>, options: AskOptions): Promise<T | undefined> => {
  for (let tried = 0; tried < options.tries && !options.signal.aborted && isExtensionAlive(); tried += 1) {
    if (tried > 0) await wait(1000 * 2 ** (tried - 1));
    const answer = await Promise.race([
      ask().then(
        (value) => ({ value }),
        // A worker that sleeps, dies or starts refuses in many words; the next try is the only cure.
        () => undefined,
      ),
      wait(options.deadlineMs),
    ]);
    if (answer !== undefined) return answer.value;
  }
  return undefined;
};
