// @ts-check
// Run by start-app.mjs, which has made sure of the runtime, the build and a display.
import path from 'node:path';
import {
  accumulators,
  doMainJob,
  expectedRows,
  expectedSummary,
  preExisting,
  withWindow,
} from './demo/main-job.mjs';
import { outcomeComplaints, outcomeTable } from './demo/outcome-table.mjs';
import { markedRows, openSheet } from './demo/sheet-driver.mjs';
import { projectRoot } from './setup/project-paths.mjs';
import { runCommand } from './setup/setup-failure.mjs';

await runCommand(() =>
  withWindow(async (window) => {
    await doMainJob(window, console.log);
    const refused = await markedRows(window, preExisting);
    await openSheet(window, accumulators);
    const rows = [...(await markedRows(window, accumulators)), ...refused];
    const picture = path.join(projectRoot, 'out', 'demo.png');
    await window.screenshot({ path: picture });
    console.log(`\n${outcomeTable(rows)}\n\n${expectedSummary}\nScreenshot: ${picture}`);
    const complaints = outcomeComplaints(rows, expectedRows);
    for (const complaint of complaints) console.error(complaint);
    return complaints.length === 0 ? 0 : 1;
  }),
);
