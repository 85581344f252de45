import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './paste-rows-dialog.css';

type PasteForecast =
  | { readonly ok: true; readonly rows: number; readonly columns: number; readonly effect: string }
  | { readonly ok: false; readonly reason: string };

interface PasteRowsDialogProps {
  /** What the sheet would do with the text, or why it cannot. */
  readonly forecast: (text: string) => PasteForecast;
  /** Takes the text and closes the dialog. */
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** `Paste rows`: a place for Ctrl+V, as a page may not read the clipboard by itself; shows what came. */
export function PasteRowsDialog({ forecast, onPaste, onClose }: PasteRowsDialogProps): ReactElement {
  const [text, setText] = useState('');
  const read = useMemo(() => (text === '' ? undefined : forecast(text)), [forecast, text]);
  return (
    <Dialog
      title="Paste rows"
      width={680}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {sizeSentence(read)}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button
            label="Paste"
            icon="paste"
            look="primary"
            onPress={() => {
              onPaste(text);
            }}
            disabledReason={obstacle(read)}
          />
        </>
      }
    >
      <p className="paste-hint" id="paste-hint">
        Copy the rows in Excel and press Ctrl+V here. Rows whose plan and name are on the sheet are changed,
        the others are added; a first line of column names is understood.
      </p>
      <textarea
        className="paste-text"
        aria-label="Rows from Excel"
        aria-describedby="paste-hint"
        data-first-focus
        spellCheck={false}
        wrap="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <p className={read?.ok === false ? 'paste-effect paste-refused' : 'paste-effect'} aria-live="polite">
        {read?.ok === true ? read.effect : (read?.reason ?? '')}
      </p>
    </Dialog>
  );
}

function sizeSentence(read: PasteForecast | undefined): string {
  if (read === undefined) return 'Nothing pasted yet';
  if (!read.ok) return '';
  const { rows, columns } = read;
  const count = rows.toLocaleString('en-US');
  return `${count} ${rows === 1 ? 'row' : 'rows'} of ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}

function obstacle(read: PasteForecast | undefined): string | undefined {
  if (read === undefined) return 'There is nothing to paste yet.';
  return read.ok ? undefined : read.reason;
}
