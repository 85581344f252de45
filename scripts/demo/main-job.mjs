// @ts-check
import { _electron } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { addRow, loadPlans, openSheet, typeCell } from './sheet-driver.mjs';

const plans = /** @type {const} */ (['00123', '00124', '00125']);
export const accumulators = 'Accumulators';
export const preExisting = 'Pre-existing coverage';

/** What the status line says when the job is done. */
export const expectedSummary = '1 created, 3 updated, 1 rejected, 0 failed, 0 no answer';

/** @type {readonly import('./outcome-table.mjs').ExpectedRow[]} */
export const expectedRows = [
  ...plans.map((plan) => ({ key: `${plan}|DEDUCT`, state: 'updated' })),
  { key: `${plans[0]}|DEMO`, state: 'created' },
  { key: `${plans[1]}|TELEHEALTH`, state: 'rejected', message: /TELEHEALTH/ },
];

/**
 * Starts the app with a data folder of its own, thrown away at the end.
 *
 * @template T
 * @param {(window: import('@playwright/test').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWindow(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-demo-'));
  const app = await _electron.launch({ cwd: projectRoot, args: ['.', `--user-data-dir=${folder}`] });
  try {
    return await work(await app.firstWindow());
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/**
 * The main job against the practice server: loads 3 plans, changes 6 cells, adds 2 rows of which the
 * server refuses one, sends, and waits for the summary. Ends with the sheet of the refused row open.
 *
 * @param {import('@playwright/test').Page} window
 * @param {(text: string) => void} say told before each step
 */
export async function doMainJob(window, say) {
  say(`Loading plans ${plans.join(', ')} from the practice server`);
  await loadPlans(window, plans);
  say('Changing 6 cells');
  for (const [at, plan] of plans.entries()) {
    const key = `${plan}|DEDUCT`;
    await typeCell(window, { key, field: 'annual_Max' }, `${2500 + at * 250}.50`);
    await typeCell(window, { key, field: 'annual_Max_Member' }, `${1250 + at * 125}`);
  }
  say('Adding 2 rows, one of a coverage type that does not exist');
  await addRow(window, { planId: plans[0], secondField: 'accum_Name', second: 'DEMO' });
  await openSheet(window, preExisting);
  await addRow(window, { planId: plans[1], secondField: 'coverage_Type', second: 'TELEHEALTH' });
  say('Sending');
  await window.getByRole('button', { name: 'Send', exact: true }).click();
  await window.getByRole('status').filter({ hasText: expectedSummary }).waitFor();
}
