import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './paste-rows-dialog.css';

interface PasteRowsDialogProps {
  /** Reads clipboard text as the sheet will: rows of cells. */
  readonly readBlock: (text: string) => readonly (readonly string[])[];
  /** Takes the text and closes the dialog. */
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** `Paste rows`: a place for Ctrl+V, as a page may not read the clipboard by itself; shows what came. */
export function PasteRowsDialog({ readBlock, onPaste, onClose }: PasteRowsDialogProps): ReactElement {
  const [text, setText] = useState('');
  const block = useMemo(() => readBlock(text), [readBlock, text]);
  return (
    <Dialog
      title="Paste rows"
      width={680}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note" aria-live="polite">
            {sizeSentence(block)}
          </span>
          <Button label="Cancel" look="outlined" onPress={onClose} />
          <Button
            label="Paste"
            icon="paste"
            look="primary"
            onPress={() => {
              onPaste(text);
            }}
            disabledReason={block.length === 0 ? 'There is nothing to paste yet.' : undefined}
          />
        </>
      }
    >
      <p className="paste-hint" id="paste-hint">
        Copy the rows in Excel and press Ctrl+V here. They are added as new rows; a first line of column names
        is understood.
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
    </Dialog>
  );
}

function sizeSentence(block: readonly (readonly string[])[]): string {
  if (block.length === 0) return 'Nothing pasted yet';
  const columns = block.reduce((most, cells) => Math.max(most, cells.length), 0);
  const count = block.length.toLocaleString('en-US');
  return `${count} ${block.length === 1 ? 'row' : 'rows'} of ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}
