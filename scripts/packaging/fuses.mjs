// @ts-check
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The value a fuse has in the program file, as its bytes say it. */
const ON = '1'.charCodeAt(0);
const REMOVED = 'r'.charCodeAt(0);

/**
 * What Chromium and Node are kept from. The test build may be inspected, as Playwright works through the
 * inspector; all else is equal.
 *
 * @param {'release' | 'test'} build
 * @returns {Readonly<Partial<Record<FuseV1Options, boolean>>>}
 */
export function wantedFuses(build) {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: build === 'test',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  };
}

/**
 * Reads the fuses back from the program file.
 *
 * @param {string} program
 * @param {'release' | 'test'} build
 * @returns {Promise<readonly string[]>} the fuses that are not as they should be, a line each
 */
export async function wrongFuses(program, build) {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(wantedFuses(build)).flatMap(([number, isWanted]) => {
    const fuse = /** @type {FuseV1Options} */ (Number(number));
    const found = wire[fuse];
    const isRight = isWanted ? found === ON : found !== ON;
    if (isRight || found === REMOVED) return [];
    return [`${FuseV1Options[fuse]} should be ${isWanted ? 'on' : 'off'}`];
  });
}
