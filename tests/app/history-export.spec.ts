import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';

test('a run is exported as a workbook, and a place that is not there is said in the dialog', async ({
  app,
  window,
}, info) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
  // The system's own dialog is not ours to drive: it answers as if the person had chosen the file.
  const choose = (file: string): Promise<void> =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  await screen.button('History').click();
  const history = screen.dialog('History');
  await choose(info.outputPath('not', 'there', 'run.xlsx'));
  await history.getByRole('button', { name: 'Export all runs' }).click();
  await expect(history.getByText('The file could not be written: that folder is not there.')).toBeVisible();
  const file = info.outputPath('run.xlsx');
  await choose(file);
  await history.getByRole('button', { name: 'Export run', exact: true }).click();
  await expect(history.getByText(`1 run with 1 row written to ${file}`)).toBeVisible();
  const book = await readXlsx(readFileSync(file));
  expect(book.sheets[0]?.rows).toHaveLength(2);
  expect(book.sheets[0]?.rows[1]).toContain(plan);
});
