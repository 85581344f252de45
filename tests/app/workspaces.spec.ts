import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

test('workspaces are made, named, copied, deleted and restored with the keyboard alone', async ({
  window,
}) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Workspaces');
  const list = dialog.getByRole('listbox', { name: 'Workspaces' });
  const bin = dialog.getByRole('listbox', { name: 'Bin' });
  const option = (name: string) => list.getByRole('option', { name: new RegExp(`^${name}`) });
  await expect(screen.button('Workspace 1')).toBeVisible();
  await window.keyboard.press('Control+Shift+o');
  await expect(list).toBeFocused();
  await expect(option('Workspace 1')).toHaveAttribute('aria-selected', 'true');

  await window.keyboard.press('F2');
  await expect(dialog.getByLabel('New name')).toBeFocused();
  await window.keyboard.type('Renewals 2026');
  await window.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await expect(option('Renewals 2026')).toContainText('Open');

  await dialog.getByRole('button', { name: 'Duplicate' }).press('Enter');
  await expect(dialog.getByLabel('Name of the copy')).toHaveValue('Renewals 2026 copy');
  await window.keyboard.press('Enter');
  await expect(option('Renewals 2026 copy')).toHaveAttribute('aria-selected', 'true');

  await expect(list).toBeFocused();
  await window.keyboard.press('Delete');
  await expect(option('Renewals 2026 copy')).toBeHidden();
  await expect(bin.getByRole('option')).toHaveCount(1);
  await bin.focus();
  await window.keyboard.press('Enter');
  await expect(option('Renewals 2026 copy')).toHaveAttribute('aria-selected', 'true');
  await expect(bin).toBeHidden();
  await expect(list).toBeFocused();

  await window.keyboard.press('F2');
  await window.keyboard.type('Renewals 2026');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Choose another name.');
  await window.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(list).toBeFocused();

  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(screen.button('Renewals 2026')).toBeVisible();
});

test('the workspace that was open comes back at the next start, whatever was made meanwhile', async ({
  launchApp,
}) => {
  const first = await launchApp();
  const window = await first.firstWindow();
  const dialog = screenOf(window).dialog('Workspaces');
  await loadPlans(window, ['00123']);
  await window.keyboard.press('Control+Shift+o');
  await dialog.getByRole('button', { name: 'New', exact: true }).press('Enter');
  await expect(dialog.getByLabel('Name of the new workspace')).toHaveValue('Workspace 2');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: /^Workspace 2/ })).toBeVisible();
  await first.close();
  const again = screenOf(await (await launchApp()).firstWindow());
  await expect(again.button('Workspace 1')).toBeVisible();
  await expect(again.row('00123|CHIRO')).toBeVisible();
});

test('a new workspace opens with rows and history of its own, and the other one comes back as it was', async ({
  window,
}) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Workspaces');
  await loadPlans(window, ['00123']);
  await screen.cell('00123|CHIRO', 'annual_Max').click();
  await window.keyboard.type('5');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Shift+o');
  await dialog.getByRole('button', { name: 'New', exact: true }).press('Enter');
  await expect(dialog.getByLabel('Name of the new workspace')).toHaveValue('Workspace 2');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: /^Workspace 2/ })).toHaveAttribute('aria-selected', 'true');
  await expect(dialog.getByRole('listbox', { name: 'Workspaces' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(screen.button('Workspace 2')).toBeVisible();
  await expect(screen.row('00123|CHIRO')).toBeHidden();
  await expect(screen.button('Undo')).toBeDisabled();

  await window.keyboard.press('Control+Shift+o');
  await dialog.getByRole('option', { name: /^Workspace 1/ }).dblclick();
  await expect(screen.cell('00123|CHIRO', 'annual_Max')).toHaveText('5.00');
  await expect(screen.button('Undo')).toBeEnabled();
});

test('the open workspace cannot be deleted, and the dialog says why', async ({ window }) => {
  const dialog = screenOf(window).dialog('Workspaces');
  await screenOf(window).button('Workspace 1').click();
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Delete');
  await expect(
    dialog.getByText('The open workspace cannot be deleted. Open another one first.'),
  ).toBeVisible();
  await expect(dialog.getByRole('option')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog has no accessibility fault that a tool can find, ${colorScheme}`, async ({
    window,
  }, info) => {
    const screen = screenOf(window);
    const dialog = screen.dialog('Workspaces');
    await window.emulateMedia({ colorScheme });
    await expect(screen.button('Workspace 1')).toBeVisible();
    await window.evaluate(async () => {
      const { createWorkspace, deleteWorkspace } = globalThis.window.planbatch;
      await createWorkspace({ name: 'Dental limits' });
      const old = await createWorkspace({ name: 'Last year' });
      if (old.ok) await deleteWorkspace({ id: old.value.id });
    });
    await screen.button('Workspace 1').click();
    await expect(dialog.getByRole('listbox', { name: 'Bin' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(dialog.getByLabel('New name')).toBeFocused();
    await window.screenshot({ path: info.outputPath('workspaces.png') });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations).toEqual([]);
  });
}
