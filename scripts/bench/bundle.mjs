// @ts-check
import react from '@vitejs/plugin-react';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../setup/project-paths.mjs';

const folder = path.join(projectRoot, 'out', 'bench');
const benches = path.join(projectRoot, 'tests', 'bench');

/**
 * Bundles a TypeScript program for Node.
 *
 * @param {string} entry below the project
 * @returns {Promise<string>} the file to run
 */
export async function bundledProgram(entry) {
  return bundled(entry, folder);
}

/**
 * Builds the app of one window with React and nothing else, beside which ours is measured.
 *
 * @returns {Promise<string>} the folder to start Electron on
 */
export async function builtBareWindow() {
  const outDir = path.join(folder, 'bare-window');
  rmSync(outDir, { recursive: true, force: true });
  const source = path.join(benches, 'bare-window');
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true },
  });
  await bundled('tests/bench/bare-window/main.ts', outDir);
  cpSync(path.join(source, 'package.json'), path.join(outDir, 'package.json'));
  return outDir;
}

/**
 * @param {string} entry
 * @param {string} outDir
 */
async function bundled(entry, outDir) {
  const external = ['@photostructure/sqlite', 'electron'];
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(projectRoot, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  return path.join(outDir, `${path.basename(entry, '.ts')}.cjs`);
}
