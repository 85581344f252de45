import type { Locator, Page } from '@playwright/test';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import { screenOf } from './screen';

/** What a person types into `Connections`; a practice server stands in for the vendor's. */
export interface TypedConnection {
  readonly name: string;
  readonly environment: 'Test' | 'Production';
  readonly access: PracticeAccess;
}

export async function openConnections(window: Page): Promise<Locator> {
  await screenOf(window).button('Connections').click();
  const dialog = screenOf(window).dialog('Connections');
  await dialog.getByRole('listbox', { name: 'All connections' }).waitFor();
  return dialog;
}

/** Types a new connection with all its secrets; nothing is saved yet. */
export async function typeConnection(
  dialog: Locator,
  { name, environment, access }: TypedConnection,
): Promise<void> {
  await dialog.getByRole('button', { name: 'New connection' }).click();
  const field = (label: string): Locator => dialog.getByLabel(label, { exact: true });
  await field('Name').fill(name);
  await field('Environment').selectOption(environment);
  await field('Base URL').fill(access.baseUrl);
  await field('Database').fill(access.database);
  await field('API key').fill(access.apiKey);
  await field('User name').fill(access.user);
  await field('Password').fill(access.password);
  await field('Client ID').fill(access.clientId);
  await field('Client code').fill(access.clientCode);
}

/** Types a connection, saves and uses it; its first workspace is open afterwards. */
export async function useNewConnection(window: Page, typed: TypedConnection): Promise<void> {
  const dialog = await openConnections(window);
  await typeConnection(dialog, typed);
  await dialog.getByRole('button', { name: 'Use this connection' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await window.getByText(typed.environment, { exact: true }).waitFor();
}
