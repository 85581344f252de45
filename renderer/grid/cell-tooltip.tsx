import { memo } from 'react';
import { useObservable } from '../state/observable';
import { detailAt } from './detail-actions';
import { editorPlacement } from './editor-placement';
import type { GridSession } from './grid-session';
import { detailText } from './model/cell-detail';
import type { CellDetail } from './model/cell-detail';
import { noteHeight } from './note-height';
import { noteSides } from './note-sides';
import './cell-tooltip.css';

/** As wide as a tooltip may be, in CSS pixels, and of that for its text, as in cell-tooltip.css. */
const tooltipWidth = 360;
const textWidth = 336;

/** Its padding and the distance from its cell; below each text is a gap. */
const around = 24;
const gap = 3;

function roomFor({ title, state, field }: CellDetail): { readonly width: number; readonly height: number } {
  const texts = [title, ...state.map(({ text }) => text), ...field];
  return { width: tooltipWidth, height: noteHeight(texts, textWidth) + texts.length * gap + around };
}

/**
 * All there is to tell of a cell: where the pointer rests, or of the active cell when asked for by key, which is
 * read out. It lets the pointer through, and any key or scrolling takes it away.
 */
export const CellTooltip = memo(function Tooltip({ session }: { readonly session: GridSession }) {
  const shown = useObservable(session.detail);
  const layout = useObservable(session.layout);
  const detail = shown === null ? undefined : detailAt(session, shown.place);
  const sides =
    shown === null || detail === undefined
      ? null
      : noteSides(shown.place, layout, { view: session.view(), ...roomFor(detail) });
  const isRead = shown?.isAsked === true && detail !== undefined;
  return (
    <>
      <div className="unseen" aria-live="polite">
        {isRead ? detailText(detail) : ''}
      </div>
      {shown !== null && detail !== undefined && (
        <div className="editor-strip" style={editorPlacement(shown.place, layout).strip} aria-hidden="true">
          <div className="note-place" style={editorPlacement(shown.place, layout).box}>
            <div
              className="cell-tooltip"
              data-above={sides?.isAbove}
              style={{ ...sides?.sideways, maxHeight: sides?.room }}
            >
              <strong>{detail.title}</strong>
              {detail.state.map(({ kind, text }) => (
                <span key={text} data-kind={kind}>
                  {text}
                </span>
              ))}
              {detail.field.map((text) => (
                <span key={text} className="cell-tooltip-field">
                  {text}
                </span>
              ))}
            </div>
          </div>
        </div>
      )}
    </>
  );
});
