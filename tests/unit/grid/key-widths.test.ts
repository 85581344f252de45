import { expect, test } from 'vitest';
import { grown } from '../../../renderer/grid/use-key-widths';

test('a column keeps its width while others grow, whether it was looked at or not', () => {
  const before = { plan_ID: 80, annual_Max: 140, lifetime_Max: 130 };
  const fitted = [
    ['plan_ID', 96],
    ['annual_Max', 0],
  ] as const;
  expect(grown(before, fitted)).toEqual({ plan_ID: 96, annual_Max: 140, lifetime_Max: 130 });
});
