import { expect, test } from 'vitest';
import { percentFrom } from '../../../renderer/tools/percent-from';

test.each([
  ['50', 50],
  [' 7.5 % ', 7.5],
  ['1000', 1000],
  ['0.5', undefined],
  ['1001', undefined],
  ['', undefined],
  ['fifty', undefined],
  ['-5', undefined],
  ['1e2', undefined],
])('%j is read as %s percent', (text, percent) => {
  expect(percentFrom(text)).toBe(percent);
});
