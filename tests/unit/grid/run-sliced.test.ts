import { describe, expect, test } from 'vitest';
import type { Sliced } from '../../../renderer/grid/model/sliced';
import { runSliced } from '../../../renderer/grid/run-sliced';

/** Work of as many steps, each as long as it takes to notice. */
function* slow(steps: number): Sliced<string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield step / steps;
  }
  return 'done';
}

describe('work in slices', () => {
  test('what is short is finished before the call returns', () => {
    const results: string[] = [];
    runSliced(slow(1), { progressed: () => undefined, finished: (result) => results.push(result) });
    expect(results).toEqual(['done']);
  });

  test('what takes long goes on in later tasks, with its share told between them', async () => {
    const shares: number[] = [];
    const result = await new Promise<string>((resolve) => {
      runSliced(slow(60), { progressed: (share) => shares.push(share), finished: resolve });
      expect(shares.length).toBe(1);
    });
    expect(result).toBe('done');
    expect(shares.length).toBeGreaterThan(1);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  });

  test('what is stopped never finishes', async () => {
    const results: string[] = [];
    await new Promise<void>((resolve) => {
      runSliced(slow(60), {
        progressed: (_share, stop) => {
          stop();
          resolve();
        },
        finished: (result) => results.push(result),
      });
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(results).toEqual([]);
  });
});
