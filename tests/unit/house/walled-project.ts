import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import walls from '../../../.dependency-cruiser.mjs';

/** One import to try: `from` a file of the project, `to` another, a package, or `type` and a file. */
export interface Attempt {
  readonly from: string;
  readonly to: string;
}

/** What a wall said: its name, the file, and what it imported (packages by name, `fs` for `node:fs`). */
interface Stopped extends Attempt {
  readonly rule: string;
}

const rooms = ['electron', 'renderer', 'shared'] as const;
const packages = [
  'react',
  'react-dom',
  '@tanstack/react-table',
  'electron',
  'electron-store',
  'zod',
  'big.js',
  'vitest',
];

/** The names of all our walls. */
export const wallNames: readonly string[] = walls.forbidden.map((wall) => wall.name);

/**
 * Lays a project out on disk with the given imports in it, lets our own walls judge it, and removes it.
 * @returns every import that a wall stopped
 */
export async function stoppedImports(attempts: readonly Attempt[]): Promise<readonly Stopped[]> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'walls-')));
  try {
    for (const room of rooms) mkdirSync(path.join(folder, room));
    for (const [file, text] of projectFiles(attempts)) write(path.join(folder, file), text);
    const options = {
      ...walls.options,
      ruleSet: { forbidden: walls.forbidden },
      validate: true,
      baseDir: folder,
    };
    const result = await cruise([...rooms], options as unknown as ICruiseOptions);
    if (typeof result.output === 'string') throw new Error('the cruise gave text where a result was due');
    return result.output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to: to.replace(/^node_modules\/(.+)\/index\.js$/, '$1'),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file named in an attempt, with its imports; and the packages, one empty module each. */
function projectFiles(attempts: readonly Attempt[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of packages) {
    files.set(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    files.set(`node_modules/${name}/index.js`, '');
  }
  for (const { from, to } of attempts) {
    files.set(from, `${files.get(from) ?? 'export const own = 1;\n'}${importLine(from, to)}\n`);
    const target = to.replace(/^type /, '');
    if (/\.\w+$/.test(target) && target !== 'big.js' && !files.has(target)) {
      files.set(target, 'export const own = 1;\n');
    }
  }
  return files;
}

/** The import as our code writes it: without the extension, relative within the project. */
function importLine(from: string, to: string): string {
  const target = to.replace(/^type /, '');
  const inProject = /^(electron|renderer|shared|tests|scripts)\//.test(target);
  const relative = path.posix.relative(path.posix.dirname(from), target.replace(/\.tsx?$/, ''));
  const specifier = inProject ? (relative.startsWith('.') ? relative : `./${relative}`) : target;
  return to.startsWith('type ') ? `import type { own } from '${specifier}';` : `import '${specifier}';`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
