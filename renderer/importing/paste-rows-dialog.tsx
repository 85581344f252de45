import { type ClipboardEvent, type ReactElement, useEffect, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './paste-rows-dialog.css';

type Refused = { readonly ok: false; readonly reason: string };
type PasteForecast =
  { readonly ok: true; readonly rows: number; readonly columns: number; readonly effect: string } | Refused;

/** What the dialog asks of the sheet. */
interface PasteRowsDesk {
  readonly read: (
    clipboard: DataTransfer,
    done: (read: { readonly ok: true; readonly text: string } | Refused) => void,
  ) => void;
  readonly forecast: (text: string, done: (forecast: PasteForecast) => void) => () => void;
}

interface PasteRowsDialogProps {
  readonly desk: PasteRowsDesk;
  /** Takes the text and closes the dialog. */
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** A text box that holds more than this many characters takes seconds for every key. */
const editableLength = 200_000;

/** `Paste rows`: a place for Ctrl+V, as a page may not read the clipboard by itself; shows what came. */
export function PasteRowsDialog({ desk, onPaste, onClose }: PasteRowsDialogProps): ReactElement {
  const { text, setText, read, take } = usePastedText(desk);
  const isLarge = text.length > editableLength;
  return (
    <Dialog
      title="Paste rows"
      width={680}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {sizeSentence(text, read)}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button
            label="Paste"
            icon="paste"
            look="primary"
            onPress={() => {
              onPaste(text);
            }}
            disabledReason={obstacle(text, read)}
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
        readOnly={isLarge}
        value={isLarge ? beginningOf(text) : text}
        onPaste={take}
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

/** The text in the box and what would become of it. */
function usePastedText(desk: PasteRowsDesk) {
  const [text, setText] = useState('');
  /** What the sheet says of which text; of another one it says nothing yet. */
  const [said, setSaid] = useState<{ readonly of: string; readonly read: PasteForecast }>();
  useEffect(() => {
    if (text === '') return undefined;
    return desk.forecast(text, (read) => {
      setSaid({ of: text, read });
    });
  }, [desk, text]);
  const take = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value, readOnly } = event.currentTarget;
    // Into the midst of text that is being corrected, the browser pastes as anywhere.
    if (!readOnly && selectionEnd - selectionStart < value.length) return;
    event.preventDefault();
    desk.read(event.clipboardData, (pasted) => {
      setText(pasted.ok ? pasted.text : '');
      if (!pasted.ok) setSaid({ of: '', read: pasted });
    });
  };
  return { text, setText, take, read: said?.of === text ? said.read : undefined };
}

function beginningOf(text: string): string {
  return `${text.slice(0, editableLength / 20)}\n…`;
}

function sizeSentence(text: string, read: PasteForecast | undefined): string {
  if (read === undefined) return text === '' ? 'Nothing pasted yet' : 'Reading…';
  if (!read.ok) return '';
  const { rows, columns } = read;
  const count = rows.toLocaleString('en-US');
  return `${count} ${rows === 1 ? 'row' : 'rows'} of ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}

function obstacle(text: string, read: PasteForecast | undefined): string | undefined {
  if (text === '') return 'There is nothing to paste yet.';
  if (read === undefined) return 'The rows are being read.';
  return read.ok ? undefined : read.reason;
}
