import { createSocket } from 'node:dgram';
import { expect } from '@playwright/test';
import { test as base } from '../support/app';
import { readAppLog } from '../support/app-log';
import { startHostileServer, type HostileServer } from '../support/hostile-server';

const test = base.extend<{ readonly hostile: HostileServer }>({
  hostile: async ({ folderPrefix }, use) => {
    const hostile = await startHostileServer();
    expect(folderPrefix).not.toBe('');
    await use(hostile);
    await hostile.close();
  },
});

const blocked = /Content Security Policy|ERR_BLOCKED_BY_CLIENT|Not allowed to load|Failed to load resource/;

test('the page reaches no server by fetch, image, script, frame, beacon or web socket', async ({
  hostile,
  trouble,
  window,
}) => {
  const outcomes = await window.evaluate(async (address) => {
    const settled = (element: HTMLImageElement | HTMLScriptElement): Promise<string> =>
      new Promise((tell) => {
        element.addEventListener('load', () => tell('loaded'));
        element.addEventListener('error', () => tell('error'));
        document.body.append(element);
      });
    const image = document.createElement('img');
    image.src = `${address}/image.png`;
    const frame = document.createElement('iframe');
    frame.src = `${address}/frame`;
    document.body.append(frame);
    navigator.sendBeacon(`${address}/beacon`, 'secret');
    const socket = await new Promise<string>((tell) => {
      try {
        const opened = new WebSocket(`${address.replace('http', 'ws')}/socket`);
        opened.addEventListener('open', () => tell('open'));
        opened.addEventListener('error', () => tell('error'));
      } catch {
        tell('error');
      }
    });
    const fetched = await fetch(`${address}/fetch`).then(
      () => 'answered',
      () => 'error',
    );
    return [await settled(image), socket, fetched];
  }, hostile.address);
  expect(outcomes).toEqual(['error', 'error', 'error']);
  expect(hostile.visits()).toEqual([]);
  await trouble.take(blocked);
});

test('files of the computer are out of the page’s reach', async ({ trouble, window }) => {
  const outcome = await window.evaluate(() =>
    fetch('file:///etc/hosts').then(
      () => 'read',
      () => 'error',
    ),
  );
  expect(outcome).toBe('error');
  await trouble.take(blocked);
});

test('the session itself has no network, whatever a page’s policy says', async ({
  app,
  dataFolder,
  hostile,
  window,
}) => {
  await window.waitForLoadState();
  const outcome = await app.evaluate(async ({ BrowserWindow }, address) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session?.fetch(`${address}/session`).then(
      () => 'answered',
      () => 'error',
    );
  }, hostile.address);
  expect(outcome).toBe('error');
  expect(hostile.visits()).toEqual([]);
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(expect.objectContaining({ event: 'denied', what: 'request', origin: hostile.address }));
});

test('the session nobody uses has no network either', async ({ app, hostile, window }) => {
  await window.waitForLoadState();
  const outcome = await app.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(`${address}/default`).then(
        () => 'answered',
        () => 'error',
      ),
    hostile.address,
  );
  expect(outcome).toBe('error');
  expect(hostile.visits()).toEqual([]);
});

test('a peer connection finds no way out', async ({ window }) => {
  const listener = createSocket('udp4');
  let packets = 0;
  listener.on('message', () => {
    packets += 1;
  });
  await new Promise<void>((bound) => {
    listener.bind(0, '127.0.0.1', bound);
  });
  const addresses = await window.evaluate(async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] });
    const found: string[] = [];
    const gathered = new Promise<void>((done) => {
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) done();
        else found.push(candidate.candidate);
      });
    });
    peer.createDataChannel('secrets');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    return found.filter((candidate) => candidate.includes(' udp '));
  }, listener.address().port);
  listener.close();
  expect(addresses).toEqual([]);
  expect(packets).toBe(0);
});
