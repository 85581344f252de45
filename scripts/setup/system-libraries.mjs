// @ts-check
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SetupFailure } from './setup-failure.mjs';

const execute = promisify(execFile);

/**
 * The Debian package of each library Electron loads; first the name since the 64-bit time change
 * (Debian 13, Ubuntu 24.04), then the older one.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packagesOfLibraries = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
};

/**
 * @param {string} output of `ldd`
 * @returns {readonly string[]} the libraries it did not find
 */
export function missingLibraries(output) {
  const names = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/**
 * @param {readonly string[]} libraries
 * @param {(name: string) => boolean} isKnown whether this system's package lists have it
 * @returns {readonly string[]} the packages to install, each once
 */
export function debianPackages(libraries, isKnown) {
  const chosen = libraries.flatMap((library) => {
    const candidates = packagesOfLibraries[library] ?? [];
    return candidates.find(isKnown) ?? candidates.at(-1) ?? [];
  });
  return [...new Set(chosen)];
}

/**
 * @param {string} name
 * @param {string | undefined} searchPath
 */
export function isOnPath(name, searchPath) {
  return (searchPath ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Makes sure that Electron, and a virtual display where one is needed, can run on this Linux. As root on
 * Debian and its kin it installs what is missing; elsewhere it says what to install.
 *
 * @param {string} executable Electron's
 * @param {{ needsDisplay: boolean, env: NodeJS.ProcessEnv }} needs
 */
export async function ensureSystemLibraries(executable, { needsDisplay, env }) {
  if (process.platform !== 'linux') return;
  const libraries = await unmetLibraries(executable);
  const programs = needsDisplay && !isOnPath('Xvfb', env['PATH']) ? ['xvfb'] : [];
  if (libraries.length === 0 && programs.length === 0) return;
  if (!existsSync('/etc/debian_version')) {
    const wanted = [...libraries, ...programs.map(() => 'the program Xvfb')].join(', ');
    throw new SetupFailure(
      `Install with your system's package manager what Electron misses here: ${wanted}.`,
    );
  }
  await installPackages(libraries, programs);
  const still = await unmetLibraries(executable);
  if (still.length > 0)
    throw new SetupFailure(`Install the packages that have ${still.join(', ')}, then run the command again.`);
}

/** @param {string} executable */
async function unmetLibraries(executable) {
  const { stdout } = await execute('ldd', [executable]).catch(() => ({ stdout: '' }));
  return missingLibraries(stdout);
}

/**
 * @param {readonly string[]} libraries
 * @param {readonly string[]} programs names of packages
 */
async function installPackages(libraries, programs) {
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    if (isRoot) await execute('apt-get', ['update', '-q'], { env, maxBuffer: 2 ** 26 });
    const packages = [...(await knownPackages(libraries)), ...programs];
    if (!isRoot) {
      throw new SetupFailure(
        `System packages are missing: run "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}", then the command again.`,
      );
    }
    console.error(`Installing system packages: ${packages.join(' ')}`);
    const words = ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
    await execute('apt-get', [...words, ...packages], { env, maxBuffer: 2 ** 26 });
  } catch (error) {
    if (error instanceof SetupFailure) throw error;
    throw new SetupFailure(
      `apt-get could not install what Electron needs: check the network and /etc/apt, then run the command again. ${reasonOf(error)}`,
      { cause: error },
    );
  }
}

/** @param {readonly string[]} libraries */
async function knownPackages(libraries) {
  const candidates = libraries.flatMap((library) => packagesOfLibraries[library] ?? []);
  const known = new Set();
  for (const name of new Set(candidates)) {
    await execute('apt-cache', ['show', name]).then(
      () => known.add(name),
      () => {},
    );
  }
  return debianPackages(libraries, (name) => known.has(name));
}

/** @param {unknown} error */
function reasonOf(error) {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
