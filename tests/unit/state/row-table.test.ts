import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowTable } from '../../../renderer/state/row-table';
import { editedRow, loadedRow } from './sample-rows';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

const step = fc.record({
  id: fc.constantFrom(...names),
  position: fc.integer({ min: 0, max: 4 }),
  what: fc.constantFrom('put', 'put', 'put', 'remove', 'settle', 'clear'),
});

test('rows stand by position and identity after any sequence of changes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = new RowTable((held) =>
        typeof held === 'object' && 'position' in held ? held.position : 0,
      );
      const plain = new Map<string, number>();
      for (const { id, position, what } of steps) {
        if (what === 'settle') table.settle();
        else if (what === 'clear') {
          table.clear();
          plain.clear();
        } else if (what === 'remove') {
          table.remove(id);
          plain.delete(id);
        } else {
          const row = { ...loadedRow(id, 1), position };
          const slot = table.slotOf(id);
          if (slot === -1) table.add(id, row, `key of ${id}`);
          else table.put(slot, row, `key of ${id}`);
          plain.set(id, position);
        }
        expect(names.filter((one) => table.slotOf(one) !== -1)).toEqual([...plain.keys()].sort());
      }
      table.settle();
      const wanted = [...plain].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
      expect(table.ids).toEqual(wanted.map(([id]) => id));
      expect(table.ids.map((id) => table.indexOf(id))).toEqual([...table.ids.keys()]);
      expect(table.held.map((held) => (typeof held === 'object' && 'id' in held ? held.id : ''))).toEqual(
        table.ids,
      );
      expect(table.ids.map((id) => table.keyAt(table.slotOf(id)))).toEqual(
        table.ids.map((id) => `key of ${id}`),
      );
    }),
  );
});

test('a list of identities that somebody holds only grows, whatever becomes of the rows', () => {
  const table = new RowTable(() => 0);
  table.add('a', loadedRow('a', 1), undefined);
  table.add('b', loadedRow('b', 2), undefined);
  const before = table.ids;
  table.remove('a');
  table.add('c', editedRow(loadedRow('c', 3), { annual_Max: '1' }), undefined);
  expect(before).toEqual(['a', 'b']);
  expect(table.ids).toBe(before);
  table.settle();
  expect(before).toEqual(['a', 'b']);
  expect(table.ids).toEqual(['b', 'c']);
});

test('a row is found whatever was asked for before it', () => {
  const all = Array.from({ length: 40 }, (_, at) => `row-${at}`);
  fc.assert(
    fc.property(
      fc.array(fc.nat(44), { maxLength: 60 }),
      fc.uniqueArray(fc.nat(39), { maxLength: 5 }),
      (asked, gone) => {
        const table = new RowTable(() => 0);
        for (const id of all) table.add(id, 1, undefined);
        for (const at of gone) table.remove(`row-${at}`);
        for (const at of asked) {
          const isThere = at < all.length && !gone.includes(at);
          expect(table.slotOf(`row-${at}`)).toBe(isThere ? at : -1);
        }
      },
    ),
  );
});
