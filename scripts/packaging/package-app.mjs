// @ts-check
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { prepareApp } from '../setup/prepare.mjs';
import { writeBillOfMaterials } from './bill-of-materials.mjs';
import { changedEnvironment, runProgram } from '../setup/run-program.mjs';
import { runCommand, SetupFailure } from '../setup/setup-failure.mjs';

/** Both builds lie below this folder of the project. */
export const packagesFolder = 'dist';

/** @typedef {'release' | 'test'} Build */

/**
 * Puts the unpacked app together, twice: as it is released, and for tests that look into it. Nothing is fetched:
 * the Electron is the one the app runs on here.
 */
export function packageApp() {
  return runCommand(async () => {
    const app = await prepareApp();
    for (const build of /** @type {const} */ (['release', 'test'])) {
      console.log(`\n== ${build} build`);
      await packageBuild(app, build);
    }
    console.log('\n== bill of materials');
    console.log(await writeBillOfMaterials(app, path.join(app.root, packagesFolder)));
    return 0;
  });
}

/**
 * @param {import('../setup/prepare.mjs').Workshop} app
 * @param {Build} build
 */
async function packageBuild({ root, node, env, electron }, build) {
  const dist = path.dirname(electron);
  const version = execFileSync(electron, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    // As a plain Node it tells without opening anything.
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
  }).trim();
  const words = [
    path.join(root, 'node_modules', 'electron-builder', 'cli.js'),
    ...['--dir', '--publish', 'never'],
    `--config.extraMetadata.planbatchBuild=${build}`,
    `--config.electronDist=${dist}`,
    `--config.electronVersion=${version}`,
    `--config.directories.output=${path.join(packagesFolder, build)}`,
  ];
  const code = await runProgram(node, words, {
    cwd: root,
    env: changedEnvironment(env, { PLANBATCH_BUILD: build }),
  });
  if (code !== 0)
    throw new SetupFailure(`The ${build} build could not be put together; the reason is above.`);
}
