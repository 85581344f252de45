// @ts-check
import { flipFuses, FuseVersion } from '@electron/fuses';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { settableFuses, wrongFuses } from './fuses.mjs';

/** @param {import('electron-builder').AfterPackContext} context */
function programFile({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  return path.join(appOutDir, packager.executableName ?? productFilename.toLowerCase());
}

/**
 * Sets the fuses of the program that was just put together, and reads them back.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack(context) {
  const build = process.env['PLANBATCH_BUILD'] === 'test' ? 'test' : 'release';
  const program = programFile(context);
  // Ours is the only app: one that loads a folder has no place beside it.
  await rm(path.join(context.appOutDir, 'resources', 'default_app.asar'), { force: true });
  const fuses = await settableFuses(program, build);
  await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...fuses });
  const wrong = await wrongFuses(program, build);
  if (wrong.length > 0) throw new Error(`The fuses of ${program} are not set: ${wrong.join(', ')}`);
}
