import type { ReactElement } from 'react';
import './button.css';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  /** The accessible name, and the word on the button unless it is `bare`. */
  readonly label: string;
  readonly onPress: () => void;
  /** What it opens takes the focus. */
  readonly opens?: 'dialog';
  /** The word on the button where the name needs more: its own begins with it. */
  readonly word?: string;
  readonly icon?: IconName;
  readonly look?: 'plain' | 'outlined' | 'primary' | 'bare';
  /** What pressing it would do now, for the tooltip. */
  readonly hint?: string | undefined;
  /** As people write it: `Ctrl+O`. The key itself is handled elsewhere. */
  readonly shortcut?: string;
  /** Why it cannot be pressed now; a button with a reason is disabled. */
  readonly disabledReason?: string | undefined;
  /** How many rows it is about; shown beside the word, kept out of the name. */
  readonly count?: number;
  /** In a narrow window its word goes before those of others. */
  readonly isLesser?: boolean;
  /** The dialog around it opens with the focus here. */
  readonly hasFirstFocus?: boolean;
}

/**
 * A button that stays in reach of the keyboard when it is disabled, so that focus is not lost under a person's
 * fingers and the reason can be read.
 */
export function Button(props: ButtonProps): ReactElement {
  const { label, onPress, icon, word = label, look = 'plain', disabledReason, count = 0 } = props;
  const isDisabled = disabledReason !== undefined;
  return (
    <button
      type="button"
      className={`button button-${look}`}
      aria-label={look === 'bare' || word !== label ? label : undefined}
      aria-haspopup={props.opens}
      aria-disabled={isDisabled}
      aria-description={disabledReason ?? props.hint}
      aria-keyshortcuts={props.shortcut?.replace('Ctrl', 'Control')}
      title={tooltip(props)}
      data-lesser={props.isLesser}
      data-first-focus={props.hasFirstFocus === true ? '' : undefined}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {look !== 'bare' && <span className="button-word">{word}</span>}
      {count > 0 && (
        <span className="button-count" aria-hidden="true">
          {count.toLocaleString('en-US')}
        </span>
      )}
    </button>
  );
}

function tooltip({ label, hint, shortcut, disabledReason }: ButtonProps): string {
  const name = shortcut === undefined ? label : `${label} (${shortcut})`;
  const rest = disabledReason ?? hint;
  return rest === undefined ? name : `${name}\n${rest}`;
}
