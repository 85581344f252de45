import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three bundles: the main process with its workers, the preload script, and the window. Everything but
 * Electron itself and the SQLite for old Nodes is bundled.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/electron',
      externalizeDeps: false,
      rolldownOptions: {
        // Else code both share ends up in main.cjs, and the worker would run the app to get at it.
        preserveEntrySignatures: 'strict',
        input: {
          main: 'electron/main.ts',
          'practice-worker': 'electron/practice/worker.ts',
          'store-worker': 'electron/drafts/store/store-worker.ts',
          'history-worker': 'electron/files/history/history-worker.ts',
        },
        // It carries native code, which a bundle cannot.
        external: ['@photostructure/sqlite'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: 'renderer/index.html' } },
    plugins: [react()],
  },
});
