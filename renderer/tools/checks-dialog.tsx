import { type ReactElement, useState } from 'react';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './checks-dialog.css';
import { percentFrom } from './percent-from';

/** Unless somebody sets another. */
const usualPercent = 50;

/** `Checks`: how large a change against the server's value is pointed out. The same for every workspace. */
export function ChecksDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { view } = useWorkspace();
  const kept = view.state.get().largeChange;
  const [isOn, setIsOn] = useState(kept !== null);
  const [text, setText] = useState(String(kept ?? usualPercent));
  const percent = percentFrom(text);
  const obstacle = isOn && percent === undefined ? 'Write a number from 1 to 1,000.' : undefined;
  const save = (): void => {
    if (obstacle !== undefined) return;
    view.setLargeChange(isOn ? (percent ?? usualPercent) : null);
    onClose();
  };
  return (
    <Dialog
      title="Checks"
      width={460}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note checks-refused" aria-live="polite">
            {obstacle ?? ''}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button label="Save" look="primary" disabledReason={obstacle} onPress={save} />
        </>
      }
    >
      <div className="checks-line">
        <label className="checks-switch">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              setIsOn(target.checked);
            }}
          />
          Point out changes of more than
        </label>
        <input
          className="checks-percent text-field"
          data-first-focus
          aria-label="Percent"
          inputMode="decimal"
          autoComplete="off"
          disabled={!isOn}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
        <span>%</span>
      </div>
      <p className="checks-hint">
        Against the value the server has. Such a cell gets an amber edge and its row says <q>Check: …</q>;
        nothing is kept from being sent.
      </p>
    </Dialog>
  );
}
