// @ts-check
// Run by start-app.mjs, which has made sure of the runtime, the build and a display.
import { _electron } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outcomeComplaints, outcomeTable } from './demo/outcome-table.mjs';
import { addRow, loadPlans, markedRows, openSheet, typeCell } from './demo/sheet-driver.mjs';
import { projectRoot } from './setup/project-paths.mjs';
import { runCommand } from './setup/setup-failure.mjs';

const plans = /** @type {const} */ (['CEDAR-PPO500-2026', 'CEDAR-PPO1000-2026', 'CEDAR-HDHP1700-2026']);
const accumulators = 'Accumulators';
const preExisting = 'Pre-existing coverage';
const summary = '1 created, 3 updated, 1 rejected, 0 failed, 0 no answer';

/** @type {readonly import('./demo/outcome-table.mjs').ExpectedRow[]} */
const expected = [
  ...plans.map((plan) => ({ key: `${plan}|DEDUCT`, state: 'updated' })),
  { key: `${plans[0]}|DEMO`, state: 'created' },
  { key: `${plans[1]}|TELEHEALTH`, state: 'rejected', message: /TELEHEALTH/ },
];

/** @param {import('@playwright/test').Page} window */
async function editAndSend(window) {
  console.log(`Loading ${plans.join(', ')} from the practice server`);
  await loadPlans(window, plans);
  console.log('Changing 6 cells');
  for (const [at, plan] of plans.entries()) {
    const key = `${plan}|DEDUCT`;
    await typeCell(window, { key, field: 'annual_Max' }, `${2500 + at * 250}.50`);
    await typeCell(window, { key, field: 'annual_Max_Member' }, `${1250 + at * 125}`);
  }
  console.log('Adding 2 rows, one of a coverage type that does not exist');
  await addRow(window, { planId: plans[0], secondField: 'accum_Name', second: 'DEMO' });
  await openSheet(window, preExisting);
  await addRow(window, { planId: plans[1], secondField: 'coverage_Type', second: 'TELEHEALTH' });
  console.log('Sending');
  await window.getByRole('button', { name: 'Send', exact: true }).click();
  await window.getByRole('status').filter({ hasText: summary }).waitFor();
}

/** @param {import('@playwright/test').Page} window */
async function reportOutcomes(window) {
  const refused = await markedRows(window, preExisting);
  await openSheet(window, accumulators);
  const rows = [...(await markedRows(window, accumulators)), ...refused];
  const picture = path.join(projectRoot, 'out', 'demo.png');
  await window.screenshot({ path: picture });
  console.log(`\n${outcomeTable(rows)}\n\n${summary}\nScreenshot: ${picture}`);
  const complaints = outcomeComplaints(rows, expected);
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0 ? 0 : 1;
}

await runCommand(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-demo-'));
  const app = await _electron.launch({ cwd: projectRoot, args: ['.', `--user-data-dir=${folder}`] });
  try {
    const window = await app.firstWindow();
    await editAndSend(window);
    return await reportOutcomes(window);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});
