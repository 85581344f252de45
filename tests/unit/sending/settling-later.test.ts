import { expect, test } from 'vitest';
import { batch, edited, shown, stored, testClock } from './edited-row';

test('rows settled after another workspace was opened are settled without telling that one of it', async () => {
  const clock = testClock();
  const later: (() => void)[] = [];
  const settleAfter = (_: number, settle: () => void): void => {
    later.push(settle);
  };
  const services = await edited({ ...clock, deadline: 200, settleAfter });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect(shown(services)).toBe('unknown');
  const { id: first } = (await services.open()).workspace;
  const made = await services.calls.createWorkspace({ name: 'Another' });
  expect((await services.open(made.ok ? made.value.id : '')).run).toBeNull();
  const told = services.runs.length;
  await services.practice.control.release();
  while ((await stored(services)) !== 77);
  await clock.wait?.(31_000);
  later[0]?.();
  const rows = { id: first, after: null };
  const kept = async (): Promise<string> =>
    new TextDecoder().decode((await services.kept.store.readChunk(rows)).text);
  await expect.poll(kept).toContain('"updated"');
  expect(services.runs).toHaveLength(told);
  expect((await services.open(first)).run).toMatchObject({ counts: { updated: 1, unknown: 0 } });
  expect(shown(services)).toBe('updated');
});
