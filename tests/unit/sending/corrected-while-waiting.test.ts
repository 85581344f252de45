import { expect, test } from 'vitest';
import { batch, edited, key, plan, puts, shown, stored } from './edited-row';
import type { Services } from './services';

/** The run is paused once its plan has been read and before anything went out. */
async function pausedBeforeSending(services: Services): Promise<void> {
  const held = { kind: 'hold', applied: true } as const;
  await services.practice.control.fault({ method: 'GET', path: `${plan}/accum`, actions: [held] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.calls.pauseRun({});
  await services.practice.control.release();
  await services.until(() => services.runs.at(-1)?.phase === 'paused');
  expect(shown(services)).toBe('queued');
}

test('a row that is corrected while it waits does not go out as it was', async () => {
  const services = await edited();
  await pausedBeforeSending(services);
  await services.set(services.row('accumulators', key), { annual_Max: '99' });
  await services.calls.resumeRun({});
  expect(await services.end()).toMatchObject({
    phase: 'finished',
    notice: '1 row was edited or removed before going out, and not sent.',
  });
  expect(await puts(services)).toBe(0);
  expect(services.shown('accumulators', key)).toMatchObject({ state: 'edited' });
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '99' });
  await services.send();
  expect([shown(services), await stored(services)]).toEqual(['updated', 99]);
});

test('a row whose edit is taken back while it waits does not go out, and the others do', async () => {
  const services = await edited();
  const other = services.row('accumulators', `${plan}|CHIRO`);
  await services.set(other, { annual_Max: '88' });
  await pausedBeforeSending(services);
  const { annual_Max: before } = services.row('accumulators', key).baseline ?? {};
  await services.set(services.row('accumulators', key), { annual_Max: before ?? null });
  await services.calls.resumeRun({});
  const { counts } = await services.end();
  expect(counts).toMatchObject({ updated: 1 });
  expect([shown(services), services.shown('accumulators', `${plan}|CHIRO`).state]).toEqual([
    'clean',
    'updated',
  ]);
  expect(await puts(services)).toBe(1);
});

test('a row that went out once is repeated as it was, whatever was typed since', async () => {
  const services = await edited();
  const busy = { kind: 'answer', status: 503 } as const;
  const held = { kind: 'hold', applied: true } as const;
  await services.practice.control.fault({ ...batch, actions: [busy] });
  const read = { method: 'GET', path: `${plan}/accum` } as const;
  await services.practice.control.fault({ ...read, actions: [{ kind: 'delay', milliseconds: 1 }] });
  await services.practice.control.fault({ ...read, actions: [held] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.set(services.row('accumulators', key), { annual_Max: '99' });
  await services.practice.control.release();
  await services.end();
  expect([shown(services), await stored(services)]).toEqual(['edited', 77]);
});
