import { expect, test } from 'vitest';
import { zoomAfter } from '../../../electron/window/zoom-steps';

test('zoom goes in steps from half to double size and stays there', () => {
  expect(zoomAfter(1, 'in')).toBe(1.1);
  expect(zoomAfter(1, 'out')).toBe(0.9);
  expect(zoomAfter(0.95, 'in')).toBe(1);
  expect(zoomAfter(2, 'in')).toBe(2);
  expect(zoomAfter(0.5, 'out')).toBe(0.5);
  expect(zoomAfter(1.75, 'reset')).toBe(1);
});
