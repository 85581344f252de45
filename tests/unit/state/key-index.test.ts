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
  it('counts the rows of a key after any sequence of moves', () => {
    fc.assert(
      fc.property(assignments, (steps) => {
        const index = new KeyIndex();
        const keys = new Map<string, string | undefined>();
        for (const { rowId, key } of steps) {
          index.move(rowId, keys.get(rowId), key);
          keys.set(rowId, key);
        }
        for (const key of ['x', 'y']) expect(index.count(key)).toBe(countedBySight(keys, key));
      }),
    );
  });

  it('names every other row that held the old key or holds the new one', () => {
    const index = new KeyIndex();
    index.move('a', undefined, 'x');
    index.move('b', undefined, 'x');
    index.move('c', undefined, 'y');
    expect(new Set(index.move('a', 'x', 'y'))).toEqual(new Set(['b', 'c']));
  });

  it('names nobody when a row keeps its key', () => {
    const index = new KeyIndex();
    index.move('a', undefined, 'x');
    index.move('b', undefined, 'x');
    expect(index.move('a', 'x', 'x')).toEqual([]);
  });
});
