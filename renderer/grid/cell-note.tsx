import { memo } from 'react';
import { useObservable } from '../state/observable';
import { useSheetVersion } from '../state/workspace-context';
import { editorPlacement } from './editor-placement';
import type { GridSession } from './grid-session';
import { cellNote } from './model/cell-face';
import { type GridLayout, headerHeight } from './model/grid-layout';
import { isSingleCell } from './model/selection';
import type { GridView } from './model/view-geometry';
import './cell-note.css';

/** Room a note needs below its cell, in CSS pixels; with less it stands above. */
const noteRoom = 72;
/** As in cell-note.css. */
const greatestNote = 320;

/**
 * Says under the active cell why it is marked and what it was, as pointing at it does. Screen readers have it
 * as the description of the cell.
 */
export const CellNote = memo(function Note({ session }: { readonly session: GridSession }) {
  const selection = useObservable(session.selection);
  const editing = useObservable(session.editing);
  const layout = useObservable(session.layout);
  const { active } = selection;
  useSheetVersion(session.rows);
  const id = session.rows.idAt(active.row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  const column = session.column(active.column);
  const text = shown === undefined || column === undefined ? '' : cellNote(shown, column);
  // Over a selection of several cells it would hide what is selected.
  if (text === '' || editing !== null || !isSingleCell(selection)) return null;
  const { strip, box } = editorPlacement(active, layout);
  const view = session.view();
  const below = headerHeight + (active.row + 1) * layout.rowHeight - view.scrollTop;
  const isAbove = below > view.height - noteRoom;
  const isAtRight = isNearRightEdge(layout, view, active.column);
  const { width, ...place } = box;
  return (
    <div className="editor-strip" style={strip} aria-hidden="true">
      <div className="note-place" style={{ ...place, width }}>
        {/* Another cell starts the wait anew. */}
        <div key={`${id ?? ''} ${active.column}`} className={noteClass(isAbove, isAtRight)}>
          {text}
        </div>
      </div>
    </div>
  );
});

/** A note that reached over the right edge would be cut, and make the sheet wider. */
function isNearRightEdge(layout: GridLayout, view: GridView, column: number): boolean {
  const place = layout.places[column];
  if (place === undefined || place.region === 'start') return false;
  if (place.region === 'end') return true;
  return layout.startWidth + place.offset - view.scrollLeft > view.width - greatestNote;
}

function noteClass(isAbove: boolean, isAtRight: boolean): string {
  return ['cell-note', isAbove ? 'note-above' : 'note-below', isAtRight ? 'note-right' : 'note-left'].join(
    ' ',
  );
}
