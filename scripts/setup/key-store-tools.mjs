// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { isOnPath } from './system-libraries.mjs';

const execute = promisify(execFile);

/** The programs a key store on a bus of its own is made of, and the Debian packages they come in. */
const programs = ['gnome-keyring-daemon', 'dbus-run-session'];
const packages = ['gnome-keyring', 'dbus-daemon'];

/**
 * Installs a key store for the test that needs one, where that is this machine's business: on a build server, as root,
 * on Debian and its kin. Where it cannot be had the test is left out, and a line says so.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function offerKeyStore(env) {
  if (process.platform !== 'linux' || programs.every((program) => isOnPath(program, env['PATH']))) return;
  const mayInstall = Boolean(env['CI']) && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall || !(await isInstalled(env)))
    console.error(
      `Without ${programs.join(' and ')} the test of the key store is left out (packages ${packages.join(', ')}).`,
    );
}

/** @param {NodeJS.ProcessEnv} env */
async function isInstalled(env) {
  const given = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 2 ** 26 };
  const words = ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  console.error(`Installing for a test: ${packages.join(' ')}`);
  // The lists may be old or absent: they are asked for only where the first try fails.
  const tries = [[words], [['update', '-q'], words]];
  for (const commands of tries) {
    try {
      for (const command of commands)
        await execute('apt-get', command.concat(command === words ? packages : []), given);
      return true;
    } catch {
      // The second try is the last.
    }
  }
  return false;
}
