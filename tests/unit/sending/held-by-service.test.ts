import { expect, test } from 'vitest';
import { batch, edited } from './edited-row';

test('a pause that an earlier run was asked for is counted down in the next one as well', async () => {
  const waiting: (() => void)[] = [];
  const services = await edited({ now: () => 0, wait: () => new Promise((go) => waiting.push(go)) });
  const headers = { 'Retry-After': '25' };
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status: 429, headers }] });
  await services.start();
  await services.until(() => services.runs.some(({ waitsFor }) => waitsFor !== null));
  await services.calls.stopRun({});
  await services.end();
  await services.start();
  await services.until(() => services.runs.some(({ waitsFor }) => waitsFor !== null));
  const told = services.runs.find(({ waitsFor }) => waitsFor !== null);
  expect(told).toMatchObject({
    ...{ phase: 'reading', waitsFor: 25_000, notice: 'The service asks for a pause (429).' },
  });
  await services.calls.stopRun({});
  // What waits is let go, so that the run comes to its end.
  while (!services.runs.some(({ phase }) => phase === 'stopped')) {
    for (const go of waiting.splice(0)) go();
    await new Promise((resolve) => setImmediate(resolve));
  }
});
