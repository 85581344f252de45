import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { standingReader } from '../../../renderer/state/column-reading';
import { Workspace } from '../../../renderer/state/workspace';
import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { LateEdit, plainEdit } from '../../../shared/plan/late-edit';
import type { RowUpdate } from '../../../shared/plan/row-update';
import { plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const count = 6;
const rows = Array.from({ length: count }, (_, at) =>
  loadedRow(`row-${at}`, at, { annual_Max_Member: null, ind_Deductible: '5' }),
);
const fields = ['annual_Max', 'annual_Max_Member', 'ind_Deductible'];

const content = fc.constantFrom<CellValue>(null, '5', '1000', '7', 'odd');
const row = fc.nat({ max: count - 1 });
const gesture = fc.oneof(
  fc.record({
    kind: fc.constant('paste' as const),
    first: row,
    lines: fc.array(fc.array(content, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: count }),
  }),
  fc.record({ kind: fc.constant('type' as const), row, field: fc.constantFrom(...fields), content }),
  fc.record({ kind: fc.constant('remove' as const), row }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('look' as const), row }),
  fc.record({ kind: fc.constant('answer' as const), row, isTaken: fc.boolean() }),
);
type Gesture = typeof gesture extends fc.Arbitrary<infer One> ? One : never;

/** A paste as `quickPaste` plans it: late where the row is as the server gave it. */
function pasted(workspace: Workspace, { first, lines }: Extract<Gesture, { kind: 'paste' }>): Edit[] {
  const sheet = workspace.sheet('accumulators');
  const { numberOf, contentOf } = standingReader(sheet, fields);
  const numbers = lines.map((_, line) => numberOf(`row-${first + line}`));
  const contentAt = (line: number, place: number): CellValue | undefined => {
    const given = lines[line]?.[place];
    return given === contentOf(numbers[line] ?? -1, place) ? undefined : given;
  };
  return lines.flatMap((line, at): Edit[] => {
    const held = sheet.row(`row-${first + at}`);
    const given = line.flatMap((value, place) => {
      const name = fields[place] ?? '';
      return held?.cells[name] === value ? [] : [[name, value] as const];
    });
    if (held === undefined || given.length === 0) return [];
    if (numbers[at] !== undefined) return [new LateEdit(held.id, { fields, contentAt }, at)];
    return [{ kind: 'set', rowId: held.id, cells: Object.fromEntries(given), untouch: [] }];
  });
}

interface Performing {
  readonly workspace: Workspace;
  readonly tell: (update: RowUpdate) => void;
  readonly late: boolean;
}

async function perform(done: Gesture, { workspace, tell, late }: Performing) {
  const edit = (edits: readonly Edit[]): void => {
    workspace.edit('pasting', 'accumulators', late ? edits : edits.map(plainEdit));
  };
  if (done.kind === 'paste') edit(pasted(workspace, done));
  else if (done.kind === 'undo' || done.kind === 'redo') await workspace.move(done.kind);
  else {
    const rowId = `row-${done.row}`;
    const held = workspace.sheet('accumulators').row(rowId);
    if (done.kind === 'look' || held === undefined) return;
    if (done.kind === 'remove') edit([{ kind: 'remove', rowId }]);
    else if (done.kind === 'type')
      edit([{ kind: 'set', rowId, cells: { [done.field]: done.content }, untouch: [] }]);
    else {
      const { revision, cells } = held;
      const state = done.isTaken ? 'updated' : 'rejected';
      const run = { state, message: '', revision } as const;
      tell(
        done.isTaken ? { rowId, run, rebase: { frozen: cells, baseline: cells, revision } } : { rowId, run },
      );
    }
  }
}

async function shownAfter(gestures: readonly Gesture[], late: boolean) {
  const { api, kept, tellRows } = plainApi(rows);
  const workspace = new Workspace(api);
  await workspace.open();
  const tell = (update: RowUpdate): void => {
    tellRows({ added: [], removed: [], updated: [update] });
  };
  const sheet = workspace.sheet('accumulators');
  const columns: unknown[] = [];
  for (const done of gestures) {
    await perform(done, { workspace, tell, late });
    columns.push(fields.map((field) => sheet.ids.map((_, index) => sheet.cellsOf(field)(index))));
  }
  await vi.waitFor(() => {
    expect(workspace.keeping.isUnderWay.get()).toBe(false);
  });
  return { rows: sheet.all(), states: sheet.ids.map((id) => sheet.view(id)?.state), columns, kept };
}

test('edits that are worked out late show, undo and keep what the same edits worked out at once do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(gesture, { maxLength: 12 }), async (gestures) => {
      expect(await shownAfter(gestures, true)).toEqual(await shownAfter(gestures, false));
    }),
    { numRuns: 150 },
  );
});

test('an edit that is worked out late is written as any other', () => {
  const contentAt = (line: number, place: number): CellValue | undefined =>
    ['1', null, undefined][place + line];
  const edit = new LateEdit('row-1', { fields, contentAt }, 0);
  const plain = {
    kind: 'set',
    rowId: 'row-1',
    cells: { annual_Max: '1', annual_Max_Member: null },
    untouch: [],
  };
  expect(JSON.parse(JSON.stringify([edit]))).toEqual([plain]);
  expect(plainEdit(edit)).toEqual(plain);
});

test('a paste that begins at an edited row is undone and done again after it was sent', async () => {
  const paste = { kind: 'paste', first: 0, lines: [['9'], ['9'], ['9']] } as const;
  const gestures: readonly Gesture[] = [
    { kind: 'type', row: 0, field: 'annual_Max', content: '7' },
    { ...paste, lines: paste.lines.map((line) => [...line]) },
    { kind: 'answer', row: 1, isTaken: false },
    { kind: 'undo' },
    { kind: 'redo' },
  ];
  expect(await shownAfter(gestures, true)).toEqual(await shownAfter(gestures, false));
});
