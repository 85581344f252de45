import { type ReactElement, useState } from 'react';
import type { Row } from '../../shared/plan/row';
import { sheetNamed } from '../../shared/plan/sheet';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { counted, numberText } from '../ui/number-text';
import { conflictRows, resolveConflicts } from './send-commands';
import './take-theirs-dialog.css';

/** `Take theirs`: asks first, row by row, as what was typed into these rows is gone afterwards. */
export function TakeTheirsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const workspace = useWorkspace();
  const [rows] = useState(() => conflictRows(workspace));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = rows.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const take = (): void => {
    onClose();
    void resolveConflicts(workspace, 'theirs', taken);
  };
  return (
    <Dialog
      title="Take theirs"
      width={760}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {numberText(taken.length)} of {counted(rows.length, 'row')} chosen
          </span>
          <Button label="Cancel" look="outlined" hasFirstFocus onPress={onClose} />
          <Button
            label="Take theirs"
            icon="theirs"
            look="primary"
            disabledReason={taken.length === 0 ? 'No row is chosen.' : undefined}
            onPress={take}
          />
        </>
      }
    >
      <p>
        The chosen rows become as the server holds them now. What you changed in them is lost and cannot be
        undone.
      </p>
      <ul className="theirs-rows" aria-label="Rows in conflict">
        {rows.map((row) => (
          <ConflictLine
            key={row.id}
            row={row}
            isTaken={!left.has(row.id)}
            onToggle={() => {
              toggle(row.id);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface ConflictLineProps {
  readonly row: Row;
  readonly isTaken: boolean;
  readonly onToggle: () => void;
}

function ConflictLine({ row, isTaken, onToggle }: ConflictLineProps): ReactElement {
  const { secondKey, title } = sheetNamed(row.sheet);
  const name = `${row.cells['plan_ID'] ?? ''} ${row.cells[secondKey] ?? ''}`;
  return (
    <li>
      <label className="theirs-row">
        <input type="checkbox" aria-label={name} checked={isTaken} onChange={onToggle} />
        <span>
          <strong>{name}</strong> <span className="theirs-sheet">{title}</span>
          <span className="theirs-message">{row.run?.message}</span>
        </span>
      </label>
    </li>
  );
}
