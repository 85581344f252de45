import {
  type CSSProperties,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Sheet } from '../../shared/plan/sheet';
import { type Observable, useObservable } from '../state/observable';
import { useRowCount, useWorkspace } from '../state/workspace-context';
import { CellEditor } from './cell-editor';
import { CellNote } from './cell-note';
import { CellTooltip } from './cell-tooltip';
import { sheetCommands } from './commands/sheet-commands';
import { GridBody } from './grid-body';
import { ColumnsDialog } from './columns/columns-dialog';
import { DragLabel } from './drag-label';
import { DragMarker } from './drag-marker';
import { type GridControls, gridControls } from './grid-controls';
import { GridHeader } from './grid-header';
import { GridSession } from './grid-session';
import { SheetMenu } from './menu/sheet-menu';
import { useSheetMenu } from './menu/use-sheet-menu';
import { SelectionCounter, type SelectionStatus } from './selection-counting';
import { gridColumns } from './model/grid-column';
import { headerHeight, layoutWidth } from './model/grid-layout';
import { QuestionDialog } from './question-dialog';
import { useCellPointing } from './use-cell-pointing';
import { useClipboard } from './use-clipboard';
import { useColumns } from './use-columns';
import { FilterDialog } from './filter/filter-dialog';
import { NoMatches } from './filter/no-matches';
import { useKeptArrangement } from './filter/use-kept-arrangement';
import { SheetStrip } from './filter/sheet-strip';
import { AmountDialogs } from './dialogs/amount-dialogs';
import { FindBar } from './find/find-bar';
import { RefusedEntry } from './refused-entry';
import { useFoundDraft } from './use-found-draft';
import { useKeptPlace } from './use-kept-place';
import { useKeyboard } from './use-keyboard';
import { useRowAnchor } from './use-row-anchor';
import { useQuietCursor } from './use-quiet-cursor';
import { useViewWidth } from './use-view-width';
import { useNumbersAhead } from './use-numbers-ahead';
import { usePointer } from './use-pointer';
import { useSelectionUpkeep } from './use-selection-upkeep';
import './grid.css';
import './cell.css';
import './drag-cells.css';
import './copy-border.css';
import './gutter.css';
import './row-state.css';

interface SheetGridProps {
  readonly sheet: Sheet;
  /** Takes the functions the toolbar calls. */
  readonly controls?: Ref<GridControls>;
  /** Takes what the status line tells of the selection. */
  readonly status: Observable<SelectionStatus>;
}

/**
 * The sheet: all rows of one sheet, to look at and to edit. Takes the rows outside React and asks the
 * workspace around it for every change; hands the toolbar its functions through `controls`.
 */
export function SheetGrid(props: SheetGridProps) {
  return <SheetOnScreen key={props.sheet.name} {...props} />;
}

function SheetOnScreen({ sheet, controls, status }: SheetGridProps) {
  const workspace = useWorkspace();
  const [session] = useState(() => new GridSession({ workspace, sheet, columns: gridColumns(sheet) }));
  const [commands] = useState(() => sheetCommands(session));
  // Elements in state, not refs: what is drawn inside them has to wait until they are there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [grid, setGrid] = useState<HTMLElement | null>(null);
  const surface = useMemo(
    () => (scroller === null || grid === null ? null : { scroller, grid }),
    [scroller, grid],
  );
  const gridId = useId();
  const rowCount = useRowCount(session.rows);
  const isOpening = useObservable(workspace.isOpening);
  const layout = useColumns(session, useViewWidth(scroller));
  const pointer = usePointer(session, scroller);
  const menu = useSheetMenu(session);
  const keyboard = useKeyboard(session, commands);
  useClipboard(session, grid);
  useCellPointing(session, scroller);
  useSelectionUpkeep(session);
  useEffect(() => new SelectionCounter(session, status).start(), [session, status]);
  useKeptArrangement(session);
  useRowAnchor(session, surface, rowCount);
  useKeptPlace(session, surface, rowCount);
  useFoundDraft(session, surface);
  useQuietCursor(surface);
  useNumbersAhead(session.allRows);
  useImperativeHandle(controls, () => gridControls(session, commands), [session, commands]);
  useLayoutEffect(() => (surface === null ? undefined : session.attach(surface)), [session, surface]);
  const density: CSSProperties & Record<'--row-height', string> = { '--row-height': `${layout.rowHeight}px` };
  const size = { width: layoutWidth(layout), height: headerHeight + rowCount * layout.rowHeight };
  return (
    <>
      <SheetStrip session={session} />
      <FindBar session={session} />
      <div className="sheet-grid" style={density}>
        <div ref={setScroller} className="sheet-scroller" data-empty={rowCount === 0} {...pointer} {...menu}>
          <div className="sheet-canvas" style={size}>
            <div
              ref={setGrid}
              role="grid"
              aria-label={sheet.title}
              aria-rowcount={rowCount + 1}
              aria-colcount={layout.columnCount}
              aria-multiselectable="true"
              aria-busy={isOpening}
              tabIndex={rowCount === 0 ? -1 : 0}
              className="sheet-table"
              {...keyboard}
            >
              <GridHeader session={session} layout={layout} />
              {surface === null ? null : (
                <GridBody
                  session={session}
                  gridId={gridId}
                  surface={surface}
                  rowCount={rowCount}
                  layout={layout}
                />
              )}
            </div>
            <CellEditor session={session} />
            <CellNote session={session} />
            <CellTooltip session={session} />
          </div>
        </div>
        <DragLabel session={session} />
        <QuestionDialog session={session} />
        <DragMarker session={session} />
        <ColumnsDialog session={session} />
        <AmountDialogs session={session} />
        <NoMatches session={session} />
        <RefusedEntry session={session} />
        <SheetMenu session={session} commands={commands} />
        <FilterDialog session={session} />
      </div>
    </>
  );
}
