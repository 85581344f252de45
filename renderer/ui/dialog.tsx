import { type ReactElement, type ReactNode, useId } from 'react';
import { Button } from './button';
import './dialog.css';
import { useModal } from './use-modal';

interface DialogProps {
  /** The accessible name, shown as its heading. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The line below the content: what was chosen, and the buttons. */
  readonly foot?: ReactNode;
  readonly width?: number;
}

/**
 * A modal dialog: the rest of the screen is out of reach, Escape closes, and focus goes back to where it was.
 * It is drawn only while it is open; `data-first-focus` marks the control that gets the focus.
 */
export function Dialog({ title, onClose, children, foot, width = 640 }: DialogProps): ReactElement {
  const place = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={place}
      className="dialog"
      style={{ width: `min(${width}px, calc(100vw - 48px))` }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 className="dialog-title" id={titleId}>
          {title}
        </h2>
        <Button label="Close" icon="close" look="bare" onPress={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {foot !== undefined && <footer className="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
