// @ts-check
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { npmCommand } from '../setup/npm-client.mjs';

const execute = promisify(execFile);

/** Beside the two builds, which are of the same parts. */
export const billName = 'planbatch.cdx.json';

/**
 * @typedef {{ 'bom-ref': string, name: string, group?: string, scope?: string, properties?: unknown }} Component
 * @typedef {{ metadata: { component: Component }, components: readonly Component[], dependencies: readonly { ref: string, dependsOn?: readonly string[] }[] }} Bill
 */

/**
 * The packages that the text of a source file brings in; types, which leave nothing behind, are not among them.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function importedPackages(text) {
  const specifiers = [
    ...text.matchAll(/^(?:import|export)(?! type)[^'"]*?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm),
  ];
  const names = specifiers.map(([, named = '', loaded = '']) => named || loaded);
  const outside = names.filter((name) => !/^(\.|node:)/.test(name) && name !== '');
  return [
    ...new Set(
      outside.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    ),
  ];
}

/**
 * What of a bill goes out with the app: the packages it imports and all they need. Electron is itself the program; what
 * its package needs is for its installation.
 *
 * @param {Bill} bill of everything that was installed
 * @param {readonly string[]} imported
 * @returns {Bill}
 */
export function shippedBill(bill, imported) {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
  const own = bill.metadata.component;
  const direct = (needs.get(own['bom-ref']) ?? []).filter((ref) => imported.includes(nameOf(ref)));
  const shipped = new Set(direct);
  for (const ref of shipped)
    if (nameOf(ref) !== 'electron') for (const next of needs.get(ref) ?? []) shipped.add(next);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...own, name: nameOf(own['bom-ref']) } },
    // Bundled, so npm counts them as tools of development; whoever has the app has them.
    components: bill.components
      .filter((component) => shipped.has(component['bom-ref']))
      .map((component) => ({ ...component, scope: 'required', properties: [] })),
    dependencies: [
      { ref: own['bom-ref'], dependsOn: direct },
      ...bill.dependencies
        .filter(({ ref }) => shipped.has(ref))
        .map(({ ref, dependsOn = [] }) => ({
          ref,
          dependsOn: dependsOn.filter((other) => shipped.has(other)),
        })),
    ],
  };
}

/**
 * Writes what the app is made of, as CycloneDX, from npm's own account of the lockfile. Nothing is fetched.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} app
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function writeBillOfMaterials({ root, env }, folder) {
  const [program, ...words] = npmHere(env);
  const all = [...words, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
  const { stdout } = await execute(program, all, { cwd: root, env, maxBuffer: 2 ** 26 });
  const imported = ['electron', 'renderer', 'shared']
    .flatMap((room) => sourcesBelow(path.join(root, room)))
    .flatMap((file) => importedPackages(readFileSync(file, 'utf8')));
  const bill = shippedBill(JSON.parse(stdout), imported);
  const file = path.join(folder, billName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return file;
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function sourcesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** @param {string} ref a name with its version */
function nameOf(ref) {
  return ref.slice(0, ref.lastIndexOf('@'));
}

/**
 * npm beside this Node, or the first on the path: the Node of the tools comes without one.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly [string, ...string[]]}
 */
function npmHere(env) {
  try {
    return npmCommand(env, process.execPath);
  } catch (error) {
    for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
      try {
        const found = realpathSync(path.join(folder, 'npm'));
        if (/npm-cli\.[cm]?js$/.test(found)) return [process.execPath, found];
      } catch {
        // It is not in this one.
      }
    }
    throw error;
  }
}
