import { expect } from '@playwright/test';
import { test } from '../support/app';
import { readAppLog } from '../support/app-log';

test('the page gets no location, no camera, no notifications and no clipboard to read', async ({
  dataFolder,
  window,
}) => {
  const outcomes = await window.evaluate(async () => {
    const named = (error: unknown): string => (error instanceof Error ? error.name : 'refused');
    const location = await new Promise((tell) => {
      navigator.geolocation.getCurrentPosition(
        () => tell('given'),
        ({ code }) => tell(code),
      );
    });
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', named);
    const screen = await navigator.mediaDevices.getDisplayMedia().then(() => 'given', named);
    const clipboard = await navigator.clipboard.readText().then(() => 'given', named);
    const notifications = await Notification.requestPermission();
    return { location, camera, screen, clipboard, notifications };
  });
  expect(outcomes.location).toBe(GeolocationDenied);
  expect(outcomes.camera).not.toBe('given');
  expect(outcomes.screen).not.toBe('given');
  expect(outcomes.clipboard).toBe('NotAllowedError');
  expect(outcomes.notifications).toBe('denied');
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(
      expect.objectContaining({ event: 'denied', what: 'permission', origin: 'app://planbatch' }),
    );
});

/** `GeolocationPositionError.PERMISSION_DENIED` */
const GeolocationDenied = 1;

test('the page is told that it may not, before it asks', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
    ];
    const asked = names.map(async (name) => [
      name,
      (await navigator.permissions.query({ name: name as PermissionName })).state,
    ]);
    return Object.fromEntries(await Promise.all(asked)) as Record<string, string>;
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
  });
});

test('the page sees no device', async ({ window }) => {
  const devices = await window.evaluate(async () => {
    const found = navigator as unknown as Record<string, { getDevices?: () => Promise<readonly unknown[]> }>;
    const lists = ['usb', 'hid'].map(async (kind) => (await found[kind]?.getDevices?.()) ?? []);
    return (await Promise.all(lists)).flat().length;
  });
  expect(devices).toBe(0);
});

test('copying from the sheet works', async ({ app, window }) => {
  await window.bringToFront();
  await window.locator('body').click();
  const outcome = await window.evaluate(() =>
    navigator.clipboard.writeText('A0001\t500.00').then(
      () => 'copied',
      (error: unknown) => String(error),
    ),
  );
  expect(outcome).toBe('copied');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('A0001\t500.00');
});
