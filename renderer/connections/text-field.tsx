import { type ReactElement, useEffect, useId, useRef } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered below the box; anything else may be typed too. */
  readonly offers?: readonly string[];
  readonly isWrong?: boolean;
  readonly isReadOnly?: boolean;
  readonly isShort?: boolean;
  /** Has the focus when it comes. */
  readonly takesFocus?: boolean;
  /** Takes the focus, all selected, whenever this is another number above 0. */
  readonly focusTurn?: number;
  readonly hint?: string;
  /** Stands beside the box, and is read out with its name. */
  readonly note?: string | undefined;
}

/** One line of text under its name. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, offers = [], isWrong = false, isReadOnly = false, note } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { focusTurn = 0 } = props;
  useEffect(() => {
    if (focusTurn > 0) box.current?.select();
  }, [focusTurn]);
  return (
    <div className={props.isShort === true ? 'connection-field connection-short' : 'connection-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={box}
        value={value}
        title={props.hint}
        list={offers.length === 0 ? undefined : `${id}-offers`}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        autoFocus={props.takesFocus === true}
        aria-invalid={isWrong}
        readOnly={isReadOnly}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {note !== undefined && (
        <span id={`${id}-note`} className="connection-set">
          {note}
        </span>
      )}
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </div>
  );
}
