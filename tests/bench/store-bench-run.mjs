// @ts-check
// Measures the workspace store: node tests/bench/store-bench-run.mjs [rounds] [Electron executable]
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'node_modules/.cache/planbatch-store/bench');
const [rounds = '5', electron] = process.argv.slice(2);

/** @param {string} entry */
async function bundled(entry) {
  const external = ['@photostructure/sqlite'];
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  return path.join(folder, `${path.basename(entry, '.ts')}.cjs`);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const bench = await bundled('tests/bench/store-bench.ts');
const worker = await bundled('electron/drafts/store/store-worker.ts');
const node = process.execPath;
const runs = [
  { name: `node:sqlite, Node ${process.versions.node}`, program: node, driver: 'node:sqlite', env: {} },
  {
    name: `@photostructure/sqlite, Node ${process.versions.node}`,
    program: node,
    driver: '@photostructure/sqlite',
    env: {},
  },
];
if (electron !== undefined) {
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  runs.push({
    name: '@photostructure/sqlite, Electron',
    program: electron,
    driver: '@photostructure/sqlite',
    env,
  });
}

/** @type {Record<string, number[]>[]} */
const measured = runs.map(() => ({}));
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [at, run] of runs.entries()) {
    const env = { ...process.env, NODE_NO_WARNINGS: '1', ...run.env };
    const output = execFileSync(run.program, [bench, run.driver, worker], { env, encoding: 'utf8' });
    const numbers = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
    for (const [name, value] of Object.entries(numbers)) ((measured[at] ??= {})[name] ??= []).push(value);
  }
}

const [first = {}] = measured;
console.log(
  `Medians of ${rounds} rounds. ${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}.\n`,
);
console.log(`| | ${runs.map((run) => run.name).join(' | ')} |\n|---|${runs.map(() => '---:').join('|')}|`);
for (const name of Object.keys(first)) {
  const cells = measured.map((numbers) => Number(median(numbers[name] ?? []).toPrecision(3)));
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
