import { defineConfig } from '@playwright/test';

/** Whole-app tests: the real Electron window against the practice server. One at a time, each with its own data folder. */
export default defineConfig({
  testDir: 'tests/app',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // A busy machine is slow, not wrong: only a test that fails waits so long.
  timeout: 120_000,
  expect: { timeout: 25_000 },
});
