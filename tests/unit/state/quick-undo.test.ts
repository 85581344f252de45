import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingEdits } from '../../../renderer/state/fitting-edits';
import { inverseEdit } from '../../../renderer/state/inverse-edit';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { seenEdits } from '../../../renderer/state/unseen-edits';
import { withWordNow } from '../../../renderer/state/word-again';
import { WorkspaceRows } from '../../../renderer/state/workspace-rows';
import { sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { RowUpdate } from '../../../shared/plan/row-update';
import { packedText } from './packed-text';
import { loadedRow } from './sample-rows';

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

const ids = ['one', 'two', 'three'];
const names = ['annual_Max', 'lifetime_Max', 'accum_Name', 'carryover_Months'];
const content = fc.constantFrom<string | null>('1', '2', '100.00', null);

const set: fc.Arbitrary<SetEdit> = fc
  .record({
    rowId: fc.constantFrom(...ids),
    cells: fc.dictionary(fc.constantFrom(...names), content, { maxKeys: 3 }),
    untouch: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 1 }),
    hasUntouched: fc.nat(4),
  })
  .map(({ rowId, cells, untouch, hasUntouched }) => ({
    kind: 'set',
    rowId,
    cells: { ...cells },
    untouch: hasUntouched === 0 ? untouch.filter((name) => !Object.hasOwn(cells, name)) : [],
  }));

const spoken: fc.Arbitrary<RowUpdate> = fc.record({
  rowId: fc.constantFrom(...ids),
  run: fc.record({
    state: fc.constantFrom('updated', 'rejected', 'queued'),
    message: fc.constant(''),
    revision: fc.nat(2),
  }),
});

const change = fc.oneof(
  { weight: 3, arbitrary: fc.array(set, { maxLength: 2 }) },
  { weight: 1, arbitrary: spoken },
);

function loaded(): WorkspaceRows {
  const rows = new WorkspaceRows(() => noRuleLists);
  const { text, places } = packedText(ids.map((id, at) => loadedRow(id, at)));
  rows.take({ bytes: text, places, isFirst: true, isLast: true });
  return rows;
}

function make(rows: WorkspaceRows, changes: readonly (readonly SetEdit[] | RowUpdate)[]): void {
  for (const one of changes) {
    if ('run' in one) rows.receive({ added: [], updated: [one], removed: [] });
    else rows.apply(one);
  }
}

test('undo of rows nobody looked at comes to the same as undo of rows that were looked at', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 3 }),
      fc.array(set, { maxLength: 4 }),
      fc.array(change, { maxLength: 2 }),
      (before, edits, after) => {
        const rows = loaded();
        make(rows, before);
        const whole = edits.map((edit) => {
          const back = inverseEdit(edit, rows.row(edit.rowId));
          rows.apply([edit]);
          return back;
        });
        const unseen = loaded();
        make(unseen, before);
        const inverse = unseen.apply(edits);
        make(unseen, after);
        expect(inverse()).toEqual(whole.toReversed());

        make(rows, after);
        const rowOf = (id: string) => rows.row(id);
        const turn = { apply: inverse(), takesBack: edits };
        expect(withWordNow(edits, (id) => unseen.spokenRow(id))).toEqual(withWordNow(edits, rowOf));
        const { edits: fitting, left } = fittingEdits(turn, rowOf);
        const holds = ({ rowId, cells }: SetEdit): boolean =>
          Object.entries(cells).every(([name, held]) => sameContent(rowOf(rowId)?.cells[name], held));
        const seen = seenEdits(fitting, { holds, rowOf });
        expect(unseen.fitting(turn)).toEqual({ ...seen, left, isSeen: seen.isSeen || left > 0 });
        unseen.apply(unseen.fitting(turn).edits);
        rows.apply(seen.edits);
        expect(ids.map((id) => unseen.row(id))).toEqual(ids.map(rowOf));
      },
    ),
    { numRuns: 60 },
  );
});
