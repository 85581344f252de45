import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { numberText } from '../ui/number-text';
import './go-to-dialog.css';

interface GoToTarget {
  /** Place on screen, from 0. */
  readonly row: number;
  readonly number: number;
  readonly plan: string;
  readonly second: string;
}

interface GoToDialogProps {
  /** The rows of the sheet on screen that a text may stand for, the likeliest first. */
  readonly find: (text: string) => readonly GoToTarget[];
  readonly onGo: (row: number) => void;
  readonly onClose: () => void;
}

/** `Go to`: a row by its number, or by its plan and key. Enter takes the first row found, arrows choose another. */
export function GoToDialog({ find, onGo, onClose }: GoToDialogProps): ReactElement {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const targets = useMemo(() => find(text), [find, text]);
  const target = targets[chosen];
  const go = (): void => {
    if (target !== undefined) onGo(target.row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') go();
    else if (step !== undefined) setChosen(Math.max(0, Math.min(targets.length - 1, chosen + step)));
    else return;
    event.preventDefault();
  };
  const isMissing = text.trim() !== '' && targets.length === 0;
  return (
    <Dialog
      title="Go to"
      width={460}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {isMissing ? 'No row shown has that number or key.' : ''}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button
            label="Go"
            look="primary"
            disabledReason={target === undefined ? 'Write a row number, or a plan and key.' : undefined}
            onPress={go}
          />
        </>
      }
    >
      <label className="go-to-label">
        <span>Row number, or plan and key</span>
        <input
          className="text-field"
          role="combobox"
          aria-expanded={targets.length > 0}
          aria-controls={id}
          aria-activedescendant={target === undefined ? undefined : `${id}-${chosen}`}
          placeholder="120, or a plan and what follows it"
          data-first-focus
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target: box }) => {
            setText(box.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul className="go-to-list" role="listbox" id={id} aria-label="Rows">
        {targets.map(({ row, number, plan, second }, index) => (
          <li
            key={row}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="go-to-target"
            onClick={() => {
              onGo(row);
            }}
          >
            <span className="go-to-row">{numberText(number)}</span> {plan} <span>{second}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
