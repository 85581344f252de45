import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyIndex } from '../../../renderer/state/key-index';

const assignments = fc.array(
  fc.record({
    rowId: fc.constantFrom('a', 'b', 'c', 'd'),
    key: fc.constantFrom('x', 'y', undefined),
  }),
);

function countedBySight(keys: ReadonlyMap<string, string | undefined>, key: string): number {
  return [...keys.values()].filter((each) => each === key).length;
}

describe('the key index', () => {
  it('counts the rows of a key after any sequence of assignments', () => {
    fc.assert(
      fc.property(assignments, (steps) => {
        const index = new KeyIndex();
        const keys = new Map<string, string | undefined>();
        for (const { rowId, key } of steps) {
          index.assign(rowId, key);
          keys.set(rowId, key);
        }
        for (const key of ['x', 'y']) expect(index.count(key)).toBe(countedBySight(keys, key));
      }),
    );
  });

  it('names every other row that held the old key or holds the new one', () => {
    const index = new KeyIndex();
    index.assign('a', 'x');
    index.assign('b', 'x');
    index.assign('c', 'y');
    expect(new Set(index.assign('a', 'y'))).toEqual(new Set(['b', 'c']));
  });

  it('names nobody when a row keeps its key', () => {
    const index = new KeyIndex();
    index.assign('a', 'x');
    index.assign('b', 'x');
    expect(index.assign('a', 'x')).toEqual([]);
  });
});
