// @ts-check
import { parseArgs } from 'node:util';
import { SetupFailure } from '../setup/setup-failure.mjs';

/**
 * @param {readonly string[]} words the command's
 * @returns {{ port: number, control: boolean }} port 0 takes a free one; control opens the way to script faults
 */
export function readPracticeWords(words) {
  const usage =
    'use "npm run practice-server -- [--port NUMBER] [--control]", with a number from 0 to 65535.';
  try {
    const options = /** @type {const} */ ({ port: { type: 'string' }, control: { type: 'boolean' } });
    const { values } = parseArgs({ args: [...words], options });
    const port = values.port === undefined ? 0 : /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (port >= 0 && port <= 65_535) return { port, control: values.control === true };
  } catch (error) {
    throw new SetupFailure(`These words are not understood: ${usage}`, { cause: error });
  }
  throw new SetupFailure(`This is no port: ${usage}`);
}
