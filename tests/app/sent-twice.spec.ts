import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const batch = { method: 'PUT', path: '-batch$' } as const;

test.use({ switches: ['--practice-control'] });

test('a row stored before the network sent it again, which was refused (429), is updated', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const server = practiceControl(practice);
  await server.fault({ ...batch, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  const busy = { kind: 'answer', status: 429, headers: { 'Retry-After': '1' } } as const;
  await server.fault({ ...batch, actions: [busy] });
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'updated');
  // By one attempt: the second was sent below this program.
  expect((await server.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(2);
});
