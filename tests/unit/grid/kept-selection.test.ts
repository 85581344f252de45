import { expect, test } from 'vitest';
import { hiding, moving } from '../../../renderer/grid/model/column-changes';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { keptSelection } from '../../../renderer/grid/model/kept-selection';
import { singleCell } from '../../../renderer/grid/model/selection';
import { SheetColumns } from '../../../renderer/grid/sheet-columns';
import { asItComes, ViewKeeping } from '../../../renderer/state/view-keeping';
import type { SheetView } from '../../../shared/ipc/view-schemas';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

const columns = gridColumns(sheetNamed('accumulators'));
const standing = { columns, arrangement: asItComes };

function columnAfter(from: string, change: Partial<SheetView>): string | undefined {
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  const before = desk.layout.get();
  const selection = singleCell({ row: 7, column: desk.indexOf(from) });
  desk.change(change);
  const { active } = keptSelection(selection, before, desk.layout.get());
  expect(active.row).toBe(7);
  return desk.layout.get().places[active.column]?.column.id;
}

test('the cursor stays on its column when columns move', () => {
  const change = moving(standing, ['annual_Max'], { id: 'ooP_Max_Sub', side: 'after' });
  expect(columnAfter('annual_Max', change)).toBe('annual_Max');
  expect(columnAfter('ooP_Max_Mem', change)).toBe('ooP_Max_Mem');
});

test('the cursor of a hidden column goes to the next one, and of the last one to the one before', () => {
  expect(columnAfter('annual_Max', hiding(standing, ['annual_Max']))).toBe('annual_Max_Member');
  const last = columns.findLast(({ kind }) => kind === 'field')?.id ?? '';
  const beforeLast = columns.filter(({ kind }) => kind === 'field').at(-2)?.id;
  expect(columnAfter(last, hiding(standing, [last]))).toBe(beforeLast);
});
