import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/property-trials.ts'];

/** In milliseconds. A busy machine is slow, not wrong: only a test that hangs waits so long. */
const testTimeout = 30_000;

/** Tests that need no window: plain Node, real HTTP on loopback, nothing mocked. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles, testTimeout } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], setupFiles, testTimeout } },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/package-builds.ts'],
        },
      },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], setupFiles, testTimeout } },
    ],
  },
});
