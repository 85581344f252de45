import { expect, test } from 'vitest';
import { batch, edited, key, plan, puts, shown, stored, testClock } from './edited-row';
import type { Services } from './services';

test('a line cut after applying: the row is found on the server and confirmed, sent once', async () => {
  const services = await edited(testClock());
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({
    state: 'updated',
    message: 'Confirmed by reading back.',
  });
  expect(await puts(services)).toBe(1);
});

test('a line cut before applying: the row has failed by reading back, and is sent again only when asked', async () => {
  const services = await edited(testClock());
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'cut', moment: 'beforeApplying' }] });
  const end = await services.send();
  expect(services.shown('accumulators', key)).toEqual({
    state: 'failed',
    message: 'The service did not take this row (read back). The line was cut before the answer came.',
  });
  expect(await puts(services)).toBe(1);
  expect(end).toMatchObject({ phase: 'finished', counts: { failed: 1, unknown: 0 } });
  await services.send('failed');
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(77);
});

test('a timeout: what has not landed stays unknown until it cannot land any more', async () => {
  const clock = testClock();
  const services = await edited({ ...clock, deadline: 200 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect(shown(services)).toBe('unknown');
  expect(services.shown('accumulators', key).message).toContain('may still arrive');
  // Settling too early does not help: the held request lands only now.
  expect(await services.calls.settleUnknown({})).toMatchObject({ value: { settled: 0, stillUnknown: 1 } });
  await services.practice.control.release();
  await settledAs(services, 'updated');
});

test('a timeout that never landed is edited again once the waiting time is over', async () => {
  const clock = testClock();
  const services = await edited({ ...clock, deadline: 200 });
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'hold' }, { kind: 'cut', moment: 'beforeApplying' }],
  });
  await services.send();
  expect(shown(services)).toBe('unknown');
  await clock.wait?.(31_000);
  await services.calls.settleUnknown({});
  await services.until(() => shown(services) === 'edited');
});

test('a timeout is settled without being asked once nothing can land any more', async () => {
  const clock = testClock();
  const later: { milliseconds: number; settle: () => void }[] = [];
  const settleAfter = (milliseconds: number, settle: () => void): void => {
    later.push({ milliseconds, settle });
  };
  const services = await edited({ ...clock, deadline: 200, settleAfter });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect(shown(services)).toBe('unknown');
  await services.practice.control.release();
  while ((await stored(services)) !== 77);
  const [only] = later;
  expect(only?.milliseconds).toBe(31_000);
  await clock.wait?.(31_000);
  only?.settle();
  await services.until(() => shown(services) === 'updated');
  expect(later).toHaveLength(1);
});

test('a newer edit of an unknown row does not go out before the earlier one is settled', async () => {
  const services = await edited({ ...testClock(), deadline: 200 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  await services.set(services.row('accumulators', key), { annual_Max: '88' });
  await services.send();
  expect(await puts(services)).toBe(1);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '88' });
  await services.practice.control.release();
  while ((await stored(services)) !== 77);
  await services.send();
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(88);
});

test.each([500, 502, 503, 504])(
  '%i may have been applied: read back, never sent again blindly',
  async (status) => {
    const services = await edited();
    await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status, applied: true }] });
    await services.send();
    expect(services.shown('accumulators', key)).toEqual({
      state: 'updated',
      message: 'Confirmed by reading back.',
    });
    expect(await puts(services)).toBe(1);
  },
);

test.each([
  [200, 'failed'],
  [202, 'unknown'],
  [204, 'failed'],
])('%i with an empty body is not an answer; the row is read back', async (status, state) => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status, body: '' }] });
  await services.send();
  expect(shown(services)).toBe(state);
  expect(await stored(services)).not.toBe(77);
});

test('an answer cut short does not count, whatever its framing', async () => {
  for (const framing of ['length', 'chunked', 'close', 'gzip'] as const) {
    const services = await edited(testClock());
    await services.practice.control.fault({ ...batch, actions: [{ kind: 'truncate', framing }] });
    await services.send();
    expect(services.shown('accumulators', key)).toEqual({
      state: 'updated',
      message: 'Confirmed by reading back.',
    });
  }
});

test('an answer byte by byte, behind a byte order mark, counts', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'trickle', byteOrderMark: true }] });
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: '' });
});

/** Asks again and again, as a person would, until the row shows the state. */
async function settledAs(services: Services, state: string): Promise<void> {
  while (shown(services) !== state) {
    const settled = await services.calls.settleUnknown({});
    if (settled.ok && settled.value.settled > 0) await services.until(() => shown(services) === state);
  }
}

test('a run that breaks off by a fault of its own leaves no row waiting, and the next one sends them', async () => {
  const broke: unknown[] = [];
  const services = await edited({ broke: (error) => void broke.push(error) });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  const { store } = services.kept;
  const record = store.recordAttempt;
  Object.assign(store, { recordAttempt: () => Promise.reject(new Error('Odd')) });
  const end = await services.send();
  expect(end).toMatchObject({ phase: 'stopped', counts: { queued: 0, sending: 0 } });
  expect([shown(services), services.shown('accumulators', `${plan}|CHIRO`).state]).toEqual([
    'edited',
    'edited',
  ]);
  expect(broke).toHaveLength(1);
  Object.assign(store, { recordAttempt: record });
  expect((await services.send()).counts).toMatchObject({ updated: 2 });
});

test('rows of a run that a full disk ended are put right as soon as the disk takes it', async () => {
  const later: (() => void)[] = [];
  const services = await edited({ settleAfter: (_milliseconds, settle) => void later.push(settle) });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  await expect.poll(() => puts(services)).toBe(1);
  services.kept.refuse(true);
  await services.practice.control.release();
  const end = await services.end();
  expect(end).toMatchObject({ phase: 'stopped', counts: { unknown: 1 } });
  expect(end.notice).toMatch(/^Sending stopped\. /);
  expect(later).toHaveLength(1);
  later.pop()?.();
  await expect.poll(() => later).toHaveLength(1);
  services.kept.refuse(false);
  later.pop()?.();
  await services.until(() => shown(services) === 'unknown');
  expect(await services.calls.settleUnknown({})).toMatchObject({ value: { settled: 1 } });
  expect(shown(services)).toBe('updated');
  expect(later).toEqual([]);
  // The line below the sheet tells the settled truth.
  expect(services.runs.at(-1)).toMatchObject({ phase: 'stopped', counts: { updated: 1, unknown: 0 } });
});

test('a plan that no address can name is held back, and no other row with it', async () => {
  const services = await edited();
  await services.add('accumulators', { plan_ID: '..', accum_Name: 'NEWONE' });
  const end = await services.send();
  expect(end).toMatchObject({ phase: 'finished', counts: { updated: 1, failed: 0 } });
  expect(services.shown('accumulators', '..|NEWONE').state).not.toBe('queued');
});
