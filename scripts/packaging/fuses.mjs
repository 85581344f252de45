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
function wantedFuses(build) {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: build === 'test',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Fuses that older versions of Electron have not got: what they decide is then as it was before them. */
const newFuses = [FuseV1Options.WasmTrapHandlers];

/**
 * The fuses to set in a program, which are those it has.
 *
 * @param {string} program
 * @param {'release' | 'test'} build
 */
export async function settableFuses(program, build) {
  const wire = await getCurrentFuseWire(program);
  const present = Object.entries(wantedFuses(build)).filter(([number]) => number in wire);
  return Object.fromEntries(present);
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
  const wanted = wantedFuses(build);
  const undecided = Object.keys(wire)
    .filter((number) => /^\d+$/.test(number) && !(number in wanted))
    .map((number) => `fuse ${number} is new: decide it in scripts/packaging/fuses.mjs`);
  const wrong = Object.entries(wanted).flatMap(([number, isWanted]) => {
    const fuse = /** @type {FuseV1Options} */ (Number(number));
    const found = wire[fuse];
    if (found === undefined && newFuses.includes(fuse)) return [];
    const isRight = isWanted ? found === ON : found !== undefined && found !== ON;
    if (isRight || found === REMOVED) return [];
    return [`${FuseV1Options[fuse]} should be ${isWanted ? 'on' : 'off'}`];
  });
  return [...wrong, ...undecided];
}
