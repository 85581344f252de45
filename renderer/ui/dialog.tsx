import { type KeyboardEvent, type ReactElement, type ReactNode, useId } from 'react';
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
  /** What Enter does on a choice, as in dialogs of the desktop: that of the button that takes everything. */
  readonly onEnter?: () => void;
}

/**
 * A modal dialog: the rest of the screen is out of reach, Escape closes, and focus goes back to where it was.
 * It is drawn only while it is open; `data-first-focus` marks the control that gets the focus.
 */
export function Dialog({ title, onClose, children, foot, width = 640, onEnter }: DialogProps): ReactElement {
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
      onKeyDown={(event) => {
        if (onEnter === undefined || !isEnterOnChoice(event)) return;
        event.preventDefault();
        onEnter();
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

/** Radio buttons and tick boxes have no use for Enter of their own. */
function isEnterOnChoice({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
}
