import { expect } from '@playwright/test';
import { test } from '../support/app';
import { openConnections, typeConnection, useNewConnection } from '../support/connections';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

test('a connection is tested step by step, before and after it is saved', async ({ window, practice }) => {
  const dialog = await openConnections(window);
  await typeConnection(dialog, { name: 'Renewals', environment: 'Test', access: practice });
  await dialog.getByLabel('Password', { exact: true }).fill('wrong');
  const press = dialog.getByRole('button', { name: 'Test connection' });
  const steps = dialog.getByRole('list', { name: 'Test of the connection' }).getByRole('listitem');
  await press.click();
  await expect(dialog.getByText('The test failed at: Sign-in.')).toBeVisible();
  await expect(steps).toContainText([
    'AddressWorked. The service answers.',
    'CertificateWorked.',
    'API keyWorked.',
    'DatabaseWorked.',
    'Sign-inFailed. Signing in failed (401). Incorrect username or password.',
    'Reading plansNot tried.',
  ]);
  await dialog.getByLabel('Password', { exact: true }).fill(practice.password);
  await expect(steps).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('“Renewals” is saved.')).toBeVisible();
  await press.click();
  await expect(dialog.getByText('The connection works.')).toBeVisible();
  await expect(steps.last()).toContainText('40 plans can be read.');
});

test('an https address of an http service is told as that, and gets nothing', async ({
  window,
  practice,
}) => {
  const dialog = await openConnections(window);
  const access = { ...practice, baseUrl: practice.baseUrl.replace('http:', 'https:') };
  await typeConnection(dialog, { name: 'Renewals', environment: 'Test', access });
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(
    dialog.getByRole('list', { name: 'Test of the connection' }).getByRole('listitem'),
  ).toContainText([
    'AddressFailed. What answers at this address does not speak https. Check the base URL, its port above all.',
    'CertificateNot tried.',
    ...['API key', 'Database', 'Sign-in', 'Reading plans'].map((step) => `${step}Not tried.`),
  ]);
});

test('a load asks for the password that is missing and goes on with it', async ({ window, practice }) => {
  await useNewConnection(window, { name: 'Renewals', environment: 'Test', access: practice });
  const dialog = await openConnections(window);
  await dialog.getByRole('button', { name: 'Forget Password' }).click();
  await expect(dialog.getByText('Forgotten.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await screenOf(window).button('Load plans').click();
  const signIn = screenOf(window).dialog('Sign in');
  await expect(signIn.getByRole('alert')).toHaveText('Sign in to “Renewals”: its password is needed.');
  const password = signIn.getByLabel('Password', { exact: true });
  await password.fill('wrong');
  await password.press('Enter');
  await expect(signIn.getByRole('alert')).toContainText('Incorrect username or password.');
  await signIn.getByRole('button', { name: 'Not now' }).click();
  await expect(screenOf(window).dialog('Load plans').getByRole('alert')).toContainText(
    'its password is needed',
  );
  await window.keyboard.press('Escape');
  await screenOf(window).button('Load plans').click();
  // What was refused is kept for now, to be replaced.
  await expect(signIn).toBeVisible();
  await signIn.getByRole('button', { name: 'Replace Password' }).click();
  await password.fill(practice.password);
  await password.press('Enter');
  await expect(signIn).toBeHidden();
  await expect(screenOf(window).dialog('Load plans').getByText('40 plans')).toBeVisible();
});

test('a run that loses its sign-in waits for the person and goes on', async ({ window, practice }) => {
  const control = practiceControl(practice);
  const screen = screenOf(window);
  await useNewConnection(window, { name: 'Renewals', environment: 'Test', access: practice });
  await loadPlans(window, [plan]);
  const row = window.getByRole('grid').locator(`[data-key^="${plan}|"]`).first();
  await row.locator('[data-field="annual_Max"]').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await control.expireTokens({});
  const refusal = {
    kind: 'answer',
    status: 401,
    body: JSON.stringify({ error: { detail: 'Expired.' } }),
  } as const;
  await control.fault({
    method: 'POST',
    path: '/user-(authentication|refresh-tokens)$',
    times: 2,
    actions: [refusal],
  });
  await screen.button('Send').click();
  const signIn = screen.dialog('Sign in');
  await expect(signIn.getByRole('alert')).toContainText('Expired.');
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(signIn).toBeHidden();
  await expect(screen.summary).toContainText('1 updated');
});
