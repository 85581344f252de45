import { expect } from '@playwright/test';
import { test } from '../support/app';
import { copyElsewhere } from '../support/clipboard';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|NEWONE`;

test('the name of a row that waits to be sent stays, and each way of changing it says why', async ({
  app,
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan]);
  await screen.button('Add row').click();
  for (const text of [plan, 'NEWONE']) {
    await window.keyboard.type(text);
    await window.keyboard.press('Tab');
  }
  await expect(screen.row(key)).toHaveAttribute('data-state', 'new');
  await server.fault({ method: 'GET', path: '/accumulators$', actions: [{ kind: 'hold' }] });
  await screen.button('Send').click();
  await expect(screen.row(key)).toHaveAttribute('data-state', 'queued');
  const name = screen.cell(key, 'accum_Name');
  const nothing = /^Nothing was changed\. This cell is read-only: plan and name of a row stay as they are/;

  await name.click();
  await expect(name).toHaveAttribute('aria-description', /the row waits to be sent/);
  await window.keyboard.type('X');
  await expect(
    window.getByText(
      'Accumulator stays as it is: the row waits to be sent. Stop the run, or wait for its end.',
    ),
  ).toBeVisible();
  await window.keyboard.press('Delete');
  await expect(window.getByText(nothing)).toBeVisible();
  await copyElsewhere(app, { text: 'OTHER' });
  await window.keyboard.press('ControlOrMeta+v');
  await expect(window.getByText(/“OTHER” would go onto .* Nothing was pasted\./)).toBeVisible();
  await window.keyboard.press('ControlOrMeta+d');
  await expect(window.getByText(nothing)).toBeVisible();
  await name.click({ button: 'right' });
  await window.getByRole('menuitem', { name: /^Remove rows/ }).click();
  await expect(
    window.getByText('No rows removed. 1 row that waits in a run, or has no answer yet, stays.'),
  ).toBeVisible();
  await expect(name).toHaveText('NEWONE');
  await server.release();
  await expect(screen.row(key)).toHaveAttribute('data-state', 'created');
});
