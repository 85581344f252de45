// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentStamp } from './content-stamp.mjs';
import { outputToError, runProgram } from './run-program.mjs';
import { SetupFailure } from './setup-failure.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Bundles the app into out/ unless it already holds the bundle of these very sources.
 *
 * @param {string} root
 * @param {{ node: string, env: NodeJS.ProcessEnv }} tools
 */
export async function ensureBuild(root, { node, env }) {
  const stampFile = path.join(root, 'out', 'build-stamp.txt');
  const stamp = contentStamp(root, sources);
  const { main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const isCurrent = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isCurrent && existsSync(path.join(root, main))) return;
  // Gone before the build begins, so that one that is cut short is not taken for a whole one.
  rmSync(stampFile, { force: true });
  console.error('Building the app');
  const builder = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await runProgram(node, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: [...outputToError],
  });
  if (code !== 0) throw new SetupFailure('The app could not be built; the reason is above.');
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
