import { expect } from '@playwright/test';
import { test } from '../support/app';
import { readAppLog } from '../support/app-log';
import { loadPlans, screenOf } from '../support/screen';

test.skip(process.platform === 'win32', 'Windows has no such signals');

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`told to end by ${signal}, the program closes its workspace and keeps the text in the editor`, async ({
    launchApp,
    dataFolder,
  }) => {
    const app = await launchApp();
    const window = await app.firstWindow();
    await loadPlans(window, ['00123']);
    await screenOf(window).cell('00123|CHIRO', 'annual_Max').click();
    await window.keyboard.type('77');
    const ended = app.waitForEvent('close');
    app.process().kill(signal);
    await ended;
    const again = await (await launchApp()).firstWindow();
    await expect(again.getByRole('textbox')).toHaveValue('77');
    const starts = (await readAppLog(dataFolder)).filter(({ event }) => event === 'storeOpened');
    expect(starts.map(({ lastEnd }) => lastEnd)).toEqual(['clean', 'clean']);
  });
}
