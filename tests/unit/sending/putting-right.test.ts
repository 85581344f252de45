import { expect, test } from 'vitest';
import { batch, edited, key, plan, puts, shown } from './edited-row';
import type { Services } from './services';

const list = { method: 'GET', path: '/accumulators$' } as const;

/** A row in conflict, and another that was on its way when the disk refused; `later` is what is tried again. */
async function broken(): Promise<{ readonly services: Services; readonly later: (() => void)[] }> {
  const later: (() => void)[] = [];
  const services = await edited({ settleAfter: (_milliseconds, settle) => void later.push(settle) });
  const { control } = services.practice;
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  const place = { sheet: 'accumulators', plan, second: 'CHIRO' } as const;
  await control.changeRow({ ...place, values: { annual_Max: 55 } });
  await control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  await expect.poll(() => puts(services)).toBe(1);
  services.kept.refuse(true);
  await control.release();
  expect(await services.end()).toMatchObject({ phase: 'stopped', counts: { unknown: 1, conflict: 1 } });
  expect(later).toHaveLength(1);
  return { services, later };
}

const isSending = (services: Services): boolean => services.row('accumulators', key).run?.state === 'sending';

test('a disk that comes back while rows are being decided is asked again after that', async () => {
  const { services, later } = await broken();
  const { control } = services.practice;
  services.kept.refuse(false);
  await control.fault({ ...list, actions: [{ kind: 'hold', applied: true }] });
  const rowIds = [services.row('accumulators', `${plan}|CHIRO`).id];
  const deciding = services.calls.resolveConflicts({ rowIds });
  await expect.poll(async () => (await control.state()).held).toBe(1);
  later.pop()?.();
  await expect.poll(() => later).toHaveLength(1);
  expect(isSending(services)).toBe(true);
  await control.release();
  expect(await deciding).toMatchObject({ ok: true });
  later.pop()?.();
  await services.until(() => shown(services) === 'unknown');
  expect(later).toEqual([]);
});

test('so is one that refused what a person asked for meanwhile', async () => {
  const { services, later } = await broken();
  expect(await services.calls.settleUnknown({})).toMatchObject({ ok: false });
  expect(isSending(services)).toBe(true);
  services.kept.refuse(false);
  later.pop()?.();
  await services.until(() => shown(services) === 'unknown');
  expect(later).toEqual([]);
});
