import { assertNever } from '../../../shared/plan/assert-never';
import type { CellPlace } from './cell-place';
import { distinctRanges, rangeCovers, rangeWithout } from './range-parts';
import {
  type CellRange,
  type CellSpan,
  rangeOf,
  rangesOf,
  type Selection,
  selectedRanges,
  singleCell,
} from './selection';

/** What a press on the sheet picks: cells, whole rows by their numbers, whole columns by their headings. */
export type PickedKind = 'cells' | 'rows' | 'columns';

/** What the block that is picked does to what was selected before. */
export type PickMode = 'replace' | 'extend' | 'add' | 'remove';

/** The cells whole rows and columns consist of. */
export interface PickGround {
  readonly rowCount: number;
  /** The run of columns that hold fields: whole rows are their fields, so that a copy can be pasted again. */
  readonly firstField: number;
  readonly lastField: number;
}

/** A press and a drag, from where it began. */
export interface Picking {
  readonly kind: PickedKind;
  readonly mode: PickMode;
  /** What was selected when it began. */
  readonly before: Selection;
  readonly from: CellPlace;
}

/** The selection once the pointer is at a place. */
export function picked(picking: Picking, to: CellPlace, ground: PickGround): Selection {
  const { kind, mode, before } = picking;
  const from = mode === 'extend' ? before.active : picking.from;
  const span = pickedSpan(kind, { from, to }, ground);
  const active = firstActive(kind, from, ground);
  switch (mode) {
    case 'replace':
      return { active, ranges: [span] };
    case 'extend':
      return { active: before.active, ranges: [...before.ranges.slice(0, -1), span] };
    case 'add':
      return { active, ranges: [...before.ranges, span] };
    case 'remove':
      return withoutRange(before, rangeOf({ active, ranges: [span] }));
    default:
      return assertNever(mode);
  }
}

/** What a press is on. */
export interface PickTarget {
  readonly kind: PickedKind;
  readonly place: CellPlace;
}

/** With Ctrl a press adds what it is on, or takes it away where all of it is selected. */
export function addingMode({ kind, place }: PickTarget, before: Selection, ground: PickGround): PickMode {
  const span = pickedSpan(kind, { from: place, to: place }, ground);
  const range = rangeOf({ active: place, ranges: [span] });
  return rangesOf(before).some((selected) => rangeCovers(selected, range)) ? 'remove' : 'add';
}

/** The selection without the cells of a block; of the last cell selected something has to stay: that cell. */
export function withoutRange(selection: Selection, hole: CellRange): Selection {
  const left = rangesOf(selection).flatMap((range) => rangeWithout(range, hole));
  return left.length === 0 ? singleCell(selection.active) : selectedRanges(left, selection.active);
}

/** Every row, or column, that any block touches, as a whole. */
export function wholeRanges(
  selection: Selection,
  kind: 'rows' | 'columns',
  { rowCount, firstField, lastField }: PickGround,
): Selection {
  const whole = rangesOf(selection).map((range) =>
    kind === 'rows'
      ? { ...range, firstColumn: firstField, lastColumn: lastField }
      : { ...range, firstRow: 0, lastRow: Math.max(0, rowCount - 1) },
  );
  return selectedRanges(distinctRanges(whole), selection.active);
}

/** All fields of all rows. */
export function everyField(active: CellPlace, { rowCount, firstField, lastField }: PickGround): Selection {
  const lastRow = Math.max(0, rowCount - 1);
  return selectedRanges([{ firstRow: 0, lastRow, firstColumn: firstField, lastColumn: lastField }], active);
}

function pickedSpan(
  kind: PickedKind,
  { from, to }: { readonly from: CellPlace; readonly to: CellPlace },
  { rowCount, firstField, lastField }: PickGround,
): CellSpan {
  switch (kind) {
    case 'cells':
      return { anchor: from, extent: to };
    case 'rows':
      return { anchor: { row: from.row, column: firstField }, extent: { row: to.row, column: lastField } };
    case 'columns':
      return {
        anchor: { row: 0, column: from.column },
        extent: { row: Math.max(0, rowCount - 1), column: to.column },
      };
    default:
      return assertNever(kind);
  }
}

function firstActive(kind: PickedKind, from: CellPlace, { firstField }: PickGround): CellPlace {
  return kind === 'rows' ? { row: from.row, column: firstField } : from;
}
