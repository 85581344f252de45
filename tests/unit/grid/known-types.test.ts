import { expect, it } from 'vitest';
import { KnownTypes } from '../../../renderer/grid/known-types';
import { observable } from '../../../renderer/state/observable';
import type { Reference } from '../../../shared/ipc/connection-schemas';

const lists: Reference = {
  benefitCodes: [],
  coverageTypes: [{ type: 'EE+SP', description: 'Employee and spouse' }],
};

it('a list opened before the types are known has them read, gets them once they come, and is told once', () => {
  const reference = observable<Reference | null>(null);
  let asked = 0;
  const readReference = (): Promise<void> => {
    asked += 1;
    return Promise.resolve();
  };
  const types = new KnownTypes({ reference, readReference });
  const told: string[] = [];
  expect(types.choices(() => told.push('first'))).toEqual([]);
  expect(types.choices(() => told.push('last'))).toEqual([]);
  expect(asked).toBe(1);
  reference.set(lists);
  expect(told).toEqual(['last']);
  expect(types.choices(() => told.push('known'))).toEqual([{ value: 'EE+SP', note: 'Employee and spouse' }]);
  reference.set(null);
  expect(told).toEqual(['last']);
  // Another database: nothing is known again.
  expect(types.choices(() => told.push('again'))).toEqual([]);
  expect(asked).toBe(2);
  reference.set(lists);
  expect(told).toEqual(['last', 'again']);
});
