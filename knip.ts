import type { KnipConfig } from 'knip';

/**
 * Dead code fails the check: files, exports and packages that nothing reaches. The entries of tests and
 * scripts come from their tools and package.json; what a test uses counts as used.
 */
const config: KnipConfig = {
  entry: [
    // What electron.vite.config.ts bundles; its plugin for this check looks under the option's older name.
    'electron/{main,preload}.ts',
    'electron/practice/worker.ts',
    'electron/drafts/store/store-worker.ts',
    'electron/files/history/history-worker.ts',
    'renderer/main.tsx',
    'tests/**/*.{test,spec,bench}.{ts,tsx}',
    // Bundled by the run that measures it.
    'tests/bench/store-bench.ts',
    'tests/bench/bare-window/*.{ts,tsx}',
    'tests/bench/*-run.mjs',
    // Run by the bench of grid peers.
    'tests/bench/peers/*.{js,mjs}',
    // Steps of the check, like the tools.
    'scripts/house/check-{dependencies,electron-use}.mjs',
    // electron-builder calls it.
    'scripts/packaging/after-pack.mjs',
    // Electron runs this one itself, from a package of its own.
    'scripts/setup/default-app/main.mjs',
  ],
  project: ['{electron,renderer,shared,tests,scripts}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'],
  // A type that an exported function takes or gives is part of that function.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // A generator writes out more than one project reads.
  ignore: ['**/*.generated.*'],
  ignoreDependencies: [
    // TypeScript 7: run by its path, as the name is taken by version 6, which the linter needs.
    'typescript-native',
    // Run by its path, as a step of the check.
    'lockfile-lint',
  ],
  // A display without a screen, a small disk, and what installs a tracer: the system's own.
  ignoreBinaries: ['Xvfb', 'mount', 'umount', 'apt-get'],
};

export default config;
