import { type ReactElement, useState } from 'react';
import type { RowChanges } from '../../shared/ipc/run-changes';
import type { SheetName } from '../../shared/plan/sheet';
import { numberText } from '../ui/number-text';
import { changeWords } from './change-words';

/** So many changes of a row are shown until more are asked for. */
const fewChanges = 3;

interface ChangesCellProps {
  readonly sheet: SheetName;
  /** Undefined while they are being read. */
  readonly row: RowChanges | undefined;
}

/** What a run tried to change in a row, one cell to a line. */
export function ChangesCell({ sheet, row }: ChangesCellProps): ReactElement | null {
  const [isWhole, setWhole] = useState(false);
  if (row === undefined || row.changes.length === 0) return null;
  const { isNew, changes } = row;
  const shown = isWhole ? changes : changes.slice(0, fewChanges);
  const others = changes.length - shown.length;
  return (
    <ul className="history-changes">
      {shown.map((change) => {
        const { label, before, sent } = changeWords(sheet, change);
        return (
          <li key={change.field} title={change.field}>
            <span className="history-change-label">{label}</span>{' '}
            <span className="history-change-values">
              {!isNew && (
                <>
                  <span className="history-change-before">{before}</span> →{' '}
                </>
              )}
              <span>{sent}</span>
            </span>
          </li>
        );
      })}
      {others > 0 && (
        <li>
          <button
            type="button"
            className="history-go"
            onClick={() => {
              setWhole(true);
            }}
          >
            and {numberText(others)} more
          </button>
        </li>
      )}
    </ul>
  );
}
