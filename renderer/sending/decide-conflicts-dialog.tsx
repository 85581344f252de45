import { type ReactElement, useState } from 'react';
import type { Row } from '../../shared/plan/row';
import { sheetNamed } from '../../shared/plan/sheet';
import { conflictRows, resolveConflicts } from '../state/resolve-conflicts';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { counted, numberText } from '../ui/number-text';
import './decide-conflicts-dialog.css';

interface DecideConflictsDialogProps {
  readonly keep: 'mine' | 'theirs';
  readonly onClose: () => void;
}

const words = {
  mine: {
    title: 'Keep mine',
    text: 'The chosen rows keep what you typed and can be sent again, over what the server holds now.',
  },
  theirs: {
    title: 'Take theirs',
    text: 'The chosen rows become as the server holds them now; rows it no longer has are removed from your sheet. Undo brings back what you typed.',
  },
} as const;

/** `Keep mine` and `Take theirs`: ask first, row by row, as the rows in conflict may be anywhere on both sheets. */
export function DecideConflictsDialog({ keep, onClose }: DecideConflictsDialogProps): ReactElement {
  const workspace = useWorkspace();
  const [rows] = useState(() => conflictRows(workspace));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = rows.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const { title, text } = words[keep];
  return (
    <Dialog
      title={title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {numberText(taken.length)} of {counted(rows.length, 'row')} chosen
          </span>
          <Button label="Cancel" look="outlined" hasFirstFocus onPress={onClose} />
          <Button
            label={title}
            icon={keep}
            look="primary"
            disabledReason={taken.length === 0 ? 'No row is chosen.' : undefined}
            onPress={() => {
              onClose();
              void resolveConflicts(workspace, keep, taken);
            }}
          />
        </>
      }
    >
      <p>{text}</p>
      <ul className="decided-rows check-list" aria-label="Rows in conflict">
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
      <label className="decided-row check-line">
        <input type="checkbox" aria-label={name} checked={isTaken} onChange={onToggle} />
        <span>
          <strong>{name}</strong> <span className="decided-sheet">{title}</span>
          <span className="decided-message">{row.run?.message}</span>
        </span>
      </label>
    </li>
  );
}
