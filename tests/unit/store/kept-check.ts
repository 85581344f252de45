import { expect } from 'vitest';
import type { Store } from '../../../electron/drafts/store/store';
import { allRows } from './store-bed';

/**
 * Checks a store that `store-child` wrote edits into: every acknowledged one is there, none is missing before the
 * last, each row holds its newest, and rows, history and audit agree. Gives the number of the last one found.
 */
export function checkKept(
  store: Store,
  { acknowledged, rows }: { acknowledged: number; rows: number },
): number {
  const id = store.shelf.listWorkspaces()[0]?.id ?? '';
  const { done } = store.openWorkspace({ id }).history;
  const last = Number(done.at(-1)?.id ?? 0);
  expect(last).toBeGreaterThanOrEqual(acknowledged);
  // The history reaches back a thousand steps.
  const first = Math.max(1, last - done.length + 1);
  expect(done.map((step) => Number(step.id))).toEqual(done.map((_, at) => first + at));
  const held = allRows(store, id).map((row) => [
    row.id,
    row.cells['annual_Max'],
    row.cells['coIns_Max_Net_Mem'] ?? '0',
    row.revision,
  ]);
  const expected = Array.from({ length: rows }, (_, at) => {
    const newest = at > last ? 0 : last - ((last - at) % rows);
    const edits = at === 0 ? Math.floor(last / rows) : at > last ? 0 : Math.floor((last - at) / rows) + 1;
    return [`row-${at}`, String(newest), String(newest), edits];
  });
  expect(held).toEqual(expected);
  const stepId = String(last);
  if (last > 0) {
    const edits = store.readStep({ id, stepId })?.edits;
    expect(edits).toMatchObject([{ rowId: `row-${last % rows}`, cells: { annual_Max: stepId } }]);
  }
  return last;
}
