import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CellReader } from '../../../renderer/grid/model/cell-reader';
import { keyQuestion } from '../../../renderer/grid/paste-by-key';
import { readClipboardText } from '../../../renderer/grid/model/clipboard-text';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pastePlan, type PasteSheet } from '../../../renderer/grid/model/paste-plan';
import { quickPaste } from '../../../renderer/grid/model/quick-paste';
import type { CellRange } from '../../../renderer/grid/model/selection';
import { wholly } from '../../../renderer/grid/model/sliced';
import { standingReader } from '../../../renderer/state/column-reading';
import { rowFrom } from '../../../renderer/state/held-row';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { LateEdit, plainEdit } from '../../../shared/plan/late-edit';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow } from '../state/sample-rows';
import { shelve } from '../state/shelved-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const firstAmount = columns.findIndex(({ id }) => id === 'annual_Max');
const rowCount = 260;

/** A sheet of rows as the server gave them, some of them edited since, and every fifth new. */
function rowsOf(editedEvery: number): SheetRows {
  const rows = new SheetRows('accumulators', () => noRuleLists);
  shelve(
    rows,
    Array.from({ length: rowCount }, (_, at) => {
      const row = loadedRow(`r${at}`, at);
      const { annual_Max: _untouched, ...cells } = row.cells;
      return at % 5 === 4 ? { ...row, cells, baseline: null } : row;
    }),
  );
  for (let at = 0; at < rowCount; at += 1) {
    if (editedEvery === 0 || at % editedEvery > 0) continue;
    const change = { kind: 'set', rowId: `r${at}`, cells: { annual_Max: '77' }, untouch: [] } as const;
    rows.change(`r${at}`, change);
  }
  rows.publish();
  return rows;
}

function sheetOf(rows: SheetRows): PasteSheet {
  return {
    name: 'accumulators',
    rows: {
      count: rows.count,
      rowAt: (index) => rows.rowAt(index),
      contents: (fields) => {
        const { numberOf, ...reading } = standingReader(rows, fields);
        const idAt = (index: number) => rows.idAt(index);
        return { ...reading, numberAt: (index) => numberOf(idAt(index) ?? ''), idAt };
      },
    },
    allRows: rows,
    columns,
    allColumns: columns,
    newId: () => 'new',
  };
}

/** What the paste comes to cell by cell, with the questions it may ask; undefined where it asks one or is refused. */
function slowly(text: string, target: CellRange, given: PasteSheet) {
  const { contents: _contents, ...rows } = given.rows;
  const sheet = { ...given, rows };
  const lines = wholly(readClipboardText(text));
  const plan = wholly(pastePlan({ lines, targets: [target], choice: plainPaste }, sheet));
  const how = { choice: plainPaste, isCut: false, isOwn: false };
  const question = wholly(keyQuestion(plan, how, sheet));
  if (!plan.ok || question !== undefined) return undefined;
  const { ok: _ok, block: _block, ...effect } = plan;
  return effect;
}

function quickly(text: string, target: CellRange, sheet: PasteSheet) {
  const effect = wholly(quickPaste({ text, targets: [target], choice: plainPaste }, sheet));
  if (effect === undefined) return undefined;
  const { moreBlanked, ...told } = effect;
  const blanked = told.blanked + wholly(moreBlanked());
  return { ...told, edits: effect.edits.map(plainEdit), blanked };
}

const known = loadedRow('r0', 0).cells['annual_Max'] ?? '';
const cell = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('', ' ', '\u00a0', '100', '250.5', '$1,250.00', '-0', '0', "'7", 'abc', known),
  },
  { weight: 1, arbitrary: fc.constantFrom('"a\tb"', '"a""b"', '12345678901234567', 'x'.repeat(10_001)) },
  { weight: 1, arbitrary: fc.constantFrom('Plan id', 'annual_Max', 'P1') },
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const place = fc.integer({ min: -3, max: 3 });

test('a large paste of text comes to what it comes to cell by cell, over rows pasted over before as well', () => {
  let quick = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 195, maxLength: 265, size: 'max' }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.record({
        start: place,
        firstRow: fc.nat({ max: 60 }),
        editedEvery: fc.nat({ max: 4 }),
        end: lineEnd,
      }),
      (kinds, orders, { start, firstRow, editedEvery, end }) => {
        const firstColumn = start > 1 ? columns.length - start : firstAmount + start;
        const target = { firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn };
        const rows = rowsOf(editedEvery);
        for (const order of orders) {
          const text = order.map((kind) => kinds[kind % kinds.length]?.join('\t')).join(end);
          const sheet = sheetOf(rows);
          const edits = wholly(quickPaste({ text, targets: [target], choice: plainPaste }, sheet))?.edits;
          const effect = quickly(text, target, sheet);
          if (edits === undefined || effect === undefined) continue;
          quick += 1;
          // On rows of its own: looking at them would make what waits on these.
          const others = rowsOf(editedEvery);
          for (const id of rows.ids) others.put(structuredClone(rowNow(rows, id)));
          others.publish();
          expect(effect).toEqual(slowly(text, target, sheetOf(others)));
          for (const edit of edits) if (edit.kind === 'set') rows.change(edit.rowId, edit);
          rows.publish();
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(quick).toBeGreaterThan(5);
});

/** The row as it is now, which goes on being held as it is. */
function rowNow(rows: SheetRows, id: string): Row {
  const held = rows.held(id);
  if (held === undefined) throw new Error(`There is no row ${id}`);
  return rowFrom(held, rows.shelf);
}

const amounts = (lines: number, width = 2): string =>
  Array.from({ length: lines }, (_, at) =>
    Array.from({ length: width }, (_cell, column) => `${at}${column}`).join('\t'),
  ).join('\n');
const cornerAt = (firstColumn: number): CellRange => ({
  firstRow: 0,
  lastRow: 0,
  firstColumn,
  lastColumn: firstColumn,
});

test('amounts over rows as the server gave them wait with their cells until somebody asks', () => {
  const effect = wholly(
    quickPaste(
      { text: amounts(250), targets: [cornerAt(firstAmount)], choice: plainPaste },
      sheetOf(rowsOf(0)),
    ),
  );
  expect(effect?.edits).toHaveLength(250);
  expect(effect?.edits.every((edit) => edit instanceof LateEdit)).toBe(true);
  expect(effect?.cells).toBe(500);
});

test.each([
  ['a small block', amounts(20), cornerAt(firstAmount)],
  ['a block that goes past the last row', amounts(rowCount + 1), cornerAt(firstAmount)],
  ['a block over the keys', amounts(250), cornerAt(0)],
  ['a block that does not fit', amounts(250, 4), cornerAt(columns.length - 2)],
  ['a block with names of columns', `annual_Max\tannual_Max_Member\n${amounts(250)}`, cornerAt(firstAmount)],
  ['a block that repeats', amounts(200, 1), { ...cornerAt(firstAmount), lastColumn: firstAmount + 1 }],
])('%s is planned cell by cell', (_what, text, target) => {
  expect(quickly(text, target, sheetOf(rowsOf(0)))).toBeUndefined();
});

test('pastes over one another take no longer the more there are, while nobody looks at the rows', () => {
  const read = vi.spyOn(CellReader.prototype, 'read');
  onTestFinished(() => {
    read.mockRestore();
  });
  const rows = rowsOf(0);
  const reads = Array.from({ length: 16 }, (_, time) => {
    read.mockClear();
    const text = Array.from({ length: rowCount }, () => `${(time % 2) + 1}\t7`).join('\n');
    const sheet = sheetOf(rows);
    const effect = wholly(quickPaste({ text, targets: [cornerAt(firstAmount)], choice: plainPaste }, sheet));
    for (const edit of effect?.edits ?? []) if (edit.kind === 'set') rows.change(edit.rowId, edit);
    rows.publish();
    return read.mock.calls.length;
  });
  expect(Math.max(...reads)).toBeGreaterThan(0);
  expect(Math.max(...reads.slice(8))).toBeLessThanOrEqual(Math.max(...reads.slice(0, 8)));
});

test('a large block with headings below a title is not taken for amounts', () => {
  const rows = rowsOf(0);
  const titled = [
    'Renewal',
    'Plan\tAccumulator\tannual_Max_Net',
    ...Array.from({ length: 250 }, () => '1\t2\t3'),
  ];
  const target = { firstRow: 0, lastRow: 0, firstColumn: firstAmount, lastColumn: firstAmount };
  const paste = { text: titled.join('\n'), targets: [target], choice: plainPaste };
  expect(wholly(quickPaste(paste, sheetOf(rows)))).toBeUndefined();
  expect(wholly(quickPaste({ ...paste, text: titled.slice(2).join('\n') }, sheetOf(rows)))).toBeDefined();
});
