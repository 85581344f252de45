import { memo, useCallback, useSyncExternalStore } from 'react';
import { useObservable } from '../state/observable';
import { editorPlacement } from './editor-placement';
import type { GridSession } from './grid-session';
import { isCutNumber } from './cut-text';
import { cellNote, cellText } from './model/cell-face';
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
  const layout = useObservable(session.layout);
  // Most cells have nothing to say: an arrow key from one to the next draws nothing here.
  const text = useSyncExternalStore(
    useCallback((listener) => whenCellChanges(session, listener), [session]),
    () => saidOfCell(session),
  );
  // Two cells may say the same, in different places.
  const key = useSyncExternalStore(
    useCallback((listener) => whenCellChanges(session, listener), [session]),
    () => (text === '' ? '' : placeKey(session)),
  );
  if (text === '') return null;
  const { active } = session.selection.get();
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
        <div key={key} className={noteClass(isAbove, isAtRight)}>
          {text}
        </div>
      </div>
    </div>
  );
});

function whenCellChanges(session: GridSession, listener: () => void): () => void {
  const stops = [session.selection, session.editing, session.rows, session.detail].map((source) =>
    source.subscribe(listener),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** What the active cell says; nothing while it is edited, nor over several cells, which it would hide. */
function saidOfCell(session: GridSession): string {
  const selection = session.selection.get();
  const isTold = session.editing.get() !== null || session.detail.get() !== null;
  if (isTold || !isSingleCell(selection)) return '';
  const id = session.rows.idAt(selection.active.row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  const column = session.column(selection.active.column);
  if (shown === undefined || column === undefined) return '';
  const note = cellNote(shown, column);
  const text = cellText(shown, column);
  const width = session.layout.get().places[selection.active.column]?.width ?? 0;
  return isCutNumber(text, width) ? [text, note].join('\n').trim() : note;
}

function placeKey(session: GridSession): string {
  const { row, column } = session.selection.get().active;
  return `${session.rows.idAt(row) ?? ''} ${row} ${column}`;
}

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
