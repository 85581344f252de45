import path from 'node:path';
import { build } from 'vite';

/** From here a bundle finds the packages of the project; git ignores it. */
const bundleFolder = path.resolve(import.meta.dirname, '../../../node_modules/.cache/planbatch-store');

/**
 * Bundles a program of the store the way the app's build does: one file for Node, the native package left out of
 * it. Each test file has a folder of its own, `owner`. Gives the bundle's path.
 */
export async function bundled(entry: string, owner: string): Promise<string> {
  const folder = path.join(bundleFolder, owner);
  const name = path.basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        external: ['@photostructure/sqlite'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  });
  return path.join(folder, `${name}.cjs`);
}
