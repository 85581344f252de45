import { memo, useEffect, useState } from 'react';
import { useObservable } from '../state/observable';
import { editorPlacement } from './editor-placement';
import type { GridSession } from './grid-session';
import { isCutNumber } from './cut-text';
import { cellNote, cellText } from './model/cell-face';
import type { CellPlace } from './model/cell-place';
import { isSingleCell } from './model/selection';
import { noteHeight } from './note-height';
import { noteSides } from './note-sides';
import { whenQuiet } from './when-quiet';
import './cell-note.css';

/** As wide as a note may be, in CSS pixels, and of that for its text, as in cell-note.css. */
const noteWidth = 320;
const textWidth = 300;

/** Its padding, and the distance from its cell. */
const around = 12;

/** The cursor rests when it has not moved for so many milliseconds. */
const restsFor = 1000;

/** A note of fewer characters is about as wide as a column of amounts. */
const shortNote = 16;

/** A note of more characters takes more than one line. */
const longNote = 52;

/** A cell and what is said of it. */
interface Note {
  readonly text: string;
  readonly place: CellPlace;
  /** Two cells may say the same, in different places. */
  readonly key: string;
}

/**
 * Says under the active cell why it is marked and what it was, as pointing at it does. Screen readers have it
 * as the description of the cell.
 */
export const CellNote = memo(function ActiveNote({ session }: { readonly session: GridSession }) {
  const note = useNote(session);
  return note === null ? null : <ShownNote session={session} note={note} />;
});

function ShownNote({ session, note }: { readonly session: GridSession; readonly note: Note }) {
  const layout = useObservable(session.layout);
  const { place, text } = note;
  const { strip, box } = editorPlacement(place, layout);
  const height = heightOf(note);
  const sides = noteSides(place, layout, { view: session.view(), width: noteWidth, height });
  const isAbove = sides.isAbove || isLongOverRows(session, note) || hidesAmount(session, note);
  return (
    <div className="editor-strip" style={strip} aria-hidden="true">
      <div className="note-place" style={box}>
        <div
          className={`cell-note ${isAbove ? 'note-above' : 'note-below'}`}
          style={{ ...sides.sideways, maxHeight: sides.room }}
        >
          {text}
        </div>
      </div>
    </div>
  );
}

/** Whether a note of several lines has room above its cell: the rows below are where the person goes on. */
function isLongOverRows(session: GridSession, note: Note): boolean {
  const { text, place } = note;
  const { rowHeight } = session.layout.get();
  const isLong = text.length > longNote || text.includes('\n');
  return isLong && place.row * rowHeight - session.view().scrollTop >= heightOf(note);
}

function heightOf({ text }: Note): number {
  return noteHeight([text], textWidth) + around;
}

/** Whether a short note below its cell hides what the next cell holds, and above hides nothing. */
function hidesAmount(session: GridSession, { text, place }: Note): boolean {
  const { row, column } = place;
  const isShort = text.length < shortNote && !text.includes('\n');
  // Above the first row in view are the headings.
  if (!isShort || (row - 1) * session.layout.get().rowHeight < session.view().scrollTop) return false;
  return row > 0 && textAt(session, row + 1, column) !== '' && textAt(session, row - 1, column) === '';
}

function textAt(session: GridSession, row: number, column: number): string {
  const id = session.rows.idAt(row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  const shownColumn = session.column(column);
  return shown === undefined || shownColumn === undefined ? '' : cellText(shown, shownColumn);
}

/**
 * What there is to say of the active cell, once the cursor has rested on it. Nothing is drawn before that: an element
 * that came with each key and went with the next one would have the sheet laid out twice for it.
 */
function useNote(session: GridSession): Note | null {
  const [note, setNote] = useState<Note | null>(null);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      resting = undefined;
      const next = noteOf(session);
      setNote((before) => (before?.key === next?.key && before?.text === next?.text ? before : next));
    };
    const lookAgain = whenQuiet(look);
    const leave = (): void => {
      setNote(null);
      lookAgain.stop();
      clearTimeout(resting);
      resting = setTimeout(look, restsFor);
    };
    leave();
    const stops = [session.selection, session.editing, session.detail, session.drag].map((source) =>
      source.subscribe(leave),
    );
    // Rows that change all the time, as in a run, never put off what is said of the one the cursor rests on.
    const stopRows = session.rows.subscribe(() => {
      if (resting === undefined) lookAgain.ask();
    });
    return () => {
      clearTimeout(resting);
      lookAgain.stop();
      for (const stop of [...stops, stopRows]) stop();
    };
  }, [session]);
  return note;
}

function noteOf(session: GridSession): Note | null {
  const text = saidOfCell(session);
  if (text === '') return null;
  const { active } = session.selection.get();
  const key = `${session.rows.idAt(active.row) ?? ''} ${active.row} ${active.column}`;
  return { text, place: active, key };
}

/** What the active cell says; nothing while it is edited or dragged, nor over several cells, which it would hide. */
function saidOfCell(session: GridSession): string {
  const selection = session.selection.get();
  const isBusy = [session.editing, session.detail, session.drag].some((source) => source.get() !== null);
  if (isBusy || !isSingleCell(selection)) return '';
  const id = session.rows.idAt(selection.active.row);
  const shown = id === undefined ? undefined : session.rows.view(id);
  const column = session.column(selection.active.column);
  if (shown === undefined || column === undefined) return '';
  const note = cellNote(shown, column);
  const text = cellText(shown, column);
  const width = session.layout.get().places[selection.active.column]?.width ?? 0;
  return isCutNumber(text, width) ? [text, note].join('\n').trim() : note;
}
