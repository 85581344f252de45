import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../../shared/plan/cells';
import { type Edit, withCells } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { changedFields, rowState } from '../../../shared/plan/row-state';
import { rebased, type RowUpdate, withUpdate } from '../../../shared/plan/row-update';

const baseline = { plan_ID: 'P1', accum_Name: 'MED', annual_Max: '1', lifetime_Max: null };
const loaded: Row = {
  id: 'r',
  sheet: 'accumulators',
  position: 0,
  cells: baseline,
  baseline,
  revision: 0,
  run: null,
};

describe('a new baseline under a row', () => {
  test('shows through where nobody typed, and stays under what was typed', () => {
    const edited = withCells(loaded, { annual_Max: '5' }, []);
    const now = { ...baseline, annual_Max: '2', lifetime_Max: '9' };
    const after = rebased(edited, { frozen: baseline, revision: 1, baseline: now });
    expect(after.cells).toEqual({ ...now, annual_Max: '5' });
    expect(rowState(after, false)).toBe('edited');
  });

  test('after sending, the row is clean unless it was edited meanwhile', () => {
    const frozen = withCells(loaded, { annual_Max: '5' }, []);
    const change = {
      frozen: frozen.cells,
      revision: frozen.revision,
      baseline: { ...baseline, annual_Max: '5' },
    };
    expect(rowState(rebased(frozen, change), false)).toBe('clean');
    const later = withCells(frozen, { annual_Max: '7' }, []);
    expect(rebased(later, change)).toMatchObject({
      cells: { annual_Max: '7' },
      baseline: { annual_Max: '5' },
    });
  });

  test('what was typed again to the very content it was loaded with is kept', () => {
    const typed = withCells(loaded, { annual_Max: '1' }, []);
    const after = rebased(typed, {
      frozen: baseline,
      revision: 0,
      baseline: { ...baseline, annual_Max: '2' },
    });
    expect(after.cells['annual_Max']).toBe('1');
  });

  test('a row that has gone from the server keeps its cells and becomes new', () => {
    const after = rebased(loaded, { frozen: baseline, revision: 0, baseline: null });
    // The blank cells of the audit tell it from a row made new here; they are no change.
    const kept = { entry_Date: null, entry_User: null, update_Date: null, update_User: null };
    expect(after.cells).toEqual({ ...baseline, ...kept });
    expect(rowState(after, false)).toBe('new');
    expect(changedFields(after)).toEqual(['plan_ID', 'accum_Name', 'annual_Max', 'lifetime_Max']);
  });

  test('a cell made untouched shows the server again', () => {
    const edited = withCells(withCells(loaded, { annual_Max: '5' }, []), {}, ['annual_Max']);
    expect(rowState(edited, false)).toBe('clean');
    const fresh = { ...loaded, baseline: null };
    expect(withCells(fresh, {}, ['annual_Max']).cells).not.toHaveProperty('annual_Max');
  });
});

const names = ['annual_Max', 'lifetime_Max', 'member_Deductible'] as const;
const content = fc.constantFrom(null, '1', '2', '3');
const cells = fc.dictionary(fc.constantFrom(...names), content, { maxKeys: 3 });
const full = fc.record({ annual_Max: content, lifetime_Max: content, member_Deductible: content });

type SetEdit = Extract<Edit, { kind: 'set' }>;
const edit: fc.Arbitrary<SetEdit> = fc
  .record({ cells, untouch: fc.subarray([...names]) })
  .map((change) => ({ kind: 'set', rowId: 'r', ...change }));

const edited = (row: Row, one: SetEdit): Row => withCells(row, one.cells, one.untouch);
const start = (row: { cells: Cells; baseline: Cells | null }): Row => ({ ...loaded, ...row });
const anyRow = fc
  .record({ cells, baseline: fc.option(full), edits: fc.array(edit, { maxLength: 3 }) })
  .map(({ edits, ...row }) => edits.reduce(edited, start(row)));

/** What the main process may say of a row as it is, or as it was when it was frozen. */
function updates(row: Row): fc.Arbitrary<RowUpdate> {
  const run = fc.option(
    fc.constantFrom('updated', 'rejected', 'queued').map((state) => ({
      state: state as 'updated',
      message: '',
      revision: row.revision,
    })),
  );
  const frozen = fc.constantFrom(row.cells, row.baseline ?? {});
  const rebase = fc.record({ frozen, revision: fc.constant(row.revision), baseline: fc.option(full) });
  return fc.oneof(
    fc.record({ rowId: fc.constant('r'), run }),
    fc.record({ rowId: fc.constant('r'), run, rebase }),
  );
}

describe('edits and updates that cross on their way', () => {
  test('end with the same row whichever comes first', () => {
    const crossing = anyRow.chain((row) => fc.tuple(fc.constant(row), updates(row), edit));
    fc.assert(
      fc.property(crossing, ([row, update, one]) => {
        expect(edited(withUpdate(row, update), one)).toEqual(withUpdate(edited(row, one), update));
      }),
      { numRuns: 5000 },
    );
  });

  test('end with the same row in the window and in the main process, however they are interleaved', () => {
    const story = fc.tuple(anyRow, fc.array(edit, { maxLength: 5 }), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), ([row, edits, choices], seeds) => {
        const main = mainStory(row, edits, { choices, seeds });
        // The window makes its edits at once; each update reaches it at some later moment, in order.
        let window = row;
        let done = 0;
        for (const { update, afterEdits } of main.updates) {
          const extra = choices.next().value === true ? edits.length : afterEdits;
          for (; done < extra; done += 1) window = edited(window, edits[done] ?? noEdit);
          window = withUpdate(window, update);
        }
        for (; done < edits.length; done += 1) window = edited(window, edits[done] ?? noEdit);
        expect(window).toEqual(main.row);
      }),
      { numRuns: 1000 },
    );
  });
});

const noEdit: SetEdit = { kind: 'set', rowId: 'r', cells: {}, untouch: [] };

interface Told {
  readonly update: RowUpdate;
  /** Edits the main process had when it said so; the window has made at least these. */
  readonly afterEdits: number;
}

interface Chance {
  readonly choices: fc.Stream<boolean>;
  readonly seeds: fc.Stream<number>;
}

function mainStory(
  row: Row,
  edits: readonly SetEdit[],
  { choices, seeds }: Chance,
): { row: Row; updates: Told[] } {
  const told: Told[] = [];
  let main = row;
  for (const [index, one] of edits.entries()) {
    if (choices.next().value === true) {
      const [update] = fc.sample(updates(main), { numRuns: 1, seed: Number(seeds.next().value) });
      if (update !== undefined) {
        told.push({ update, afterEdits: index });
        main = withUpdate(main, update);
      }
    }
    main = edited(main, one);
  }
  return { row: main, updates: told };
}
