import { displayText } from '../../shared/plan/cell-display';
import { counted, numberText } from '../ui/number-text';
import { applyFill, blockEndObstacle, fillToEnd } from './fill-actions';
import { followPointer } from './follow-pointer';
import type { GridSession } from './grid-session';
import { type BlockMove, movedArea } from './model/block-move';
import type { CellPlace } from './model/cell-place';
import { type FillArea, fillArea, fillContents, filledRange } from './model/fill-plan';
import type { FillMode } from './model/fill-series';
import { type CellRange, rangeOf, rangeSize } from './model/selection';
import { moveBlock } from './move-actions';

/** Drags the corner of the selected block: fills what it passes over, with Alt as a series. */
export function dragFill(session: GridSession, element: HTMLElement): void {
  const source = rangeOf(session.selection.get());
  let last: { readonly area: FillArea; readonly mode: FillMode } | undefined;
  followPointer(session, element, {
    from: { row: source.lastRow, column: source.lastColumn },
    kind: 'cells',
    moved: ({ place, point, isAlt }) => {
      const area = fillArea(source, place);
      const mode = isAlt ? 'series' : 'copy';
      last = area === undefined ? undefined : { area, mode };
      const outline = area === undefined ? source : filledRange(area);
      session.drag.set({ outline, point, label: area === undefined ? '' : fillLabel(session, area, mode) });
    },
    ended: (isDropped) => {
      session.drag.set(null);
      if (isDropped && last !== undefined) applyFill(session, last.area, last.mode);
    },
  });
}

/** Fills down along the block beside the selection, or says why there is none. */
export function fillAlong(session: GridSession): void {
  const obstacle = blockEndObstacle(session);
  if (obstacle === undefined) fillToEnd(session);
  else session.workspace.tell('information', obstacle);
}

/** Drags the selected block by its border: moves it, with Ctrl copies it. */
export function dragBlock(session: GridSession, element: HTMLElement, held: CellPlace): void {
  const from = rangeOf(session.selection.get());
  let last: BlockMove | undefined;
  followPointer(session, element, {
    from: held,
    kind: 'cells',
    moved: ({ place, point, isControl }) => {
      const row = from.firstRow + place.row - held.row;
      const column = from.firstColumn + place.column - held.column;
      last = { from, to: { row, column }, isCopy: isControl };
      const { rows, columns } = rangeSize(from);
      const label = `${isControl ? 'Copy' : 'Move'} ${counted(rows * columns, 'cell')}`;
      session.drag.set({ outline: movedArea(last, session), point, label });
    },
    ended: (isDropped) => {
      session.drag.set(null);
      if (isDropped && last !== undefined && !isSameRange(movedArea(last, session), from)) {
        moveBlock(session, last);
      }
    },
  });
}

function isSameRange(one: CellRange, other: CellRange): boolean {
  return one.firstRow === other.firstRow && one.firstColumn === other.firstColumn;
}

/** What letting go would fill: the content at the far end, or the size of a block. */
function fillLabel(session: GridSession, area: FillArea, mode: FillMode): string {
  const { source, target, isVertical } = area;
  const { rows, columns } = rangeSize(target);
  const isLine = isVertical ? columns === 1 : rows === 1;
  const word = mode === 'series' ? 'Series' : 'Copy';
  if (!isLine) return `${word}: ${counted(rows, 'row')} × ${counted(columns, 'column')}`;
  const isBack = target.firstRow < source.firstRow || target.firstColumn < source.firstColumn;
  const end = isBack
    ? { row: target.firstRow, column: target.firstColumn }
    : { row: target.lastRow, column: target.lastColumn };
  const column = session.column(end.column);
  const content = fillContents(area, mode, session)(end);
  const text = column?.kind === 'field' ? displayText(column.field, content) : '';
  const until = mode === 'series' ? `Series to ${text}` : text;
  return `${numberText(rows * columns)} × ${text === '' ? 'blank' : until}`;
}
