import { defineConfig } from 'vitest/config';

/** Tests that need no window: plain Node, real HTTP on loopback, nothing mocked. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
    ],
  },
});
