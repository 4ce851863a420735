import { setTimeout as pause } from 'node:timers/promises';

const deadlineMs = 10_000;
const pauseMs = 100;

/**
 * Asks again and again until the answer is yes.
 * @param {() => Promise<boolean>} question
 * @returns {Promise<boolean>} false when it was still no after ten seconds
 */
export async function until(question) {
  const end = Date.now() + deadlineMs;
  while (Date.now() < end) {
    if (await question()) return true;
    await pause(pauseMs);
  }
  return question();
}
