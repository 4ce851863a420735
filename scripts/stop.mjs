/** Trouble that a person can mend: shown as one plain sentence, without a stack. */
export class Stop extends Error {}

/**
 * Runs a script to its end and sets the exit code.
 * @param {() => Promise<number>} main answers with the exit code
 */
export async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
