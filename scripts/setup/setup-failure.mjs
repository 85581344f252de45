// @ts-check

/**
 * Something about this computer keeps the command from working. The message is one sentence with the
 * remedy; empty when a program we ran has said it already.
 */
export class SetupFailure extends Error {
  /**
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'SetupFailure';
  }
}

/**
 * Runs a command's main function and turns what goes wrong into an exit code: a failure of the set-up
 * is told in its one sentence, anything else is a defect of ours and keeps its stack.
 *
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupFailure)) console.error(error);
    else if (error.message) console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
