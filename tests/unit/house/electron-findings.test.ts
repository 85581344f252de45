import { expect, it } from 'vitest';
import { electronFaults } from '../../../scripts/house/electron-findings.mjs';

const found = { id: 'SANDBOX', file: 'a.ts', location: { line: 7 }, description: 'Use sandbox' };
const answer = { id: 'SANDBOX', file: 'a.ts', why: 'looked at' };

it('a finding that nobody answered is a fault with its place', () => {
  expect(electronFaults([found], [])).toEqual(['a.ts:7: SANDBOX: Use sandbox']);
  expect(electronFaults([found], [{ ...answer, file: 'b.ts' }])).toHaveLength(2);
});

it('an answer stands for one finding: the second in the same file is a fault', () => {
  expect(electronFaults([found], [answer])).toEqual([]);
  expect(electronFaults([found, { ...found, location: { line: 9 } }], [answer])).toEqual([
    'a.ts:9: SANDBOX: Use sandbox',
  ]);
});

it('an answer whose finding is gone is a fault', () => {
  expect(electronFaults([], [answer])).toEqual([
    'a.ts: SANDBOX is no longer found: take its answer out of scripts/house/electron-findings.mjs.',
  ]);
});
