// @ts-check
// Run by screenshots.mjs: the pictures of the README, from the real window.
import path from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/setup-failure.mjs';
import { accumulators, doMainJob, withWindow } from './main-job.mjs';
import { openSheet } from './sheet-driver.mjs';

await runCommand(() =>
  withWindow(async (window) => {
    await doMainJob(window, console.log);
    await openSheet(window, accumulators);
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await window.emulateMedia({ colorScheme });
      const picture = path.join(projectRoot, 'docs', 'images', `window-${colorScheme}.png`);
      await window.screenshot({ path: picture });
      console.log(picture);
    }
    return 0;
  }),
);
