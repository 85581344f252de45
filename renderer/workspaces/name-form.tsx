import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

interface NameFormProps {
  /** What the name is for: `New workspace`. */
  readonly label: string;
  readonly initial: string;
  /** The word on the button that takes it. */
  readonly doing: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name: Enter takes it, Escape leaves things as they were. */
export function NameForm({ label, initial, doing, onName, onCancel }: NameFormProps): ReactElement {
  const [text, setText] = useState(initial);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const name = text.trim();
  const take = (): void => {
    if (name !== '') onName(name);
  };
  return (
    <div className="name-form">
      <label className="name-form-label">
        <span>{label}</span>
        <input
          ref={box}
          className="name-form-text text-field"
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            setText(target.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            // Escape is for the name alone, not for the dialog around it.
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Enter') take();
            else onCancel();
          }}
        />
      </label>
      <Button
        label={doing}
        look="primary"
        disabledReason={name === '' ? 'A workspace needs a name.' : undefined}
        onPress={take}
      />
      <Button label="Cancel naming" look="outlined" onPress={onCancel} />
    </div>
  );
}
