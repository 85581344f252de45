import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/property-trials.ts'];

/** Tests that need no window: plain Node, real HTTP on loopback, nothing mocked. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], setupFiles } },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/package-builds.ts'],
        },
      },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], setupFiles } },
    ],
  },
});
