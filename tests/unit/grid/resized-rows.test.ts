import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTopAfter } from '../../../renderer/grid/model/resized-rows';

const before = { scrollTop: 2800, height: 560, rowHeight: 28 };

test('the first row in view stays the first when rows become lower', () => {
  expect(scrollTopAfter(before, 24, 5)).toBe(2400);
  expect(scrollTopAfter(before, 24, 110)).toBe(2400);
});

test('the active row stays in view when rows become higher', () => {
  expect(scrollTopAfter({ ...before, rowHeight: 24, scrollTop: 2400 }, 28, 122)).toBe(123 * 28 - 560);
});

test('an active row in view is in view afterwards, whatever the heights', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(19), fc.constantFrom(24, 28), (first, below, rowHeight) => {
      const activeRow = first + below;
      const top = scrollTopAfter({ ...before, scrollTop: first * 28 }, rowHeight, activeRow);
      expect(activeRow * rowHeight).toBeGreaterThanOrEqual(top);
      expect((activeRow + 1) * rowHeight).toBeLessThanOrEqual(top + before.height);
    }),
  );
});
