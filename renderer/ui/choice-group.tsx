import { type ReactElement, useId } from 'react';
import './choice-group.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceGroupProps<Value extends string> {
  /** What is chosen, shown above the choices. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Why nothing can be chosen here now. */
  readonly disabledReason?: string | undefined;
}

/** One of a few: radio buttons under a heading, one tab stop, arrows choose. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>): ReactElement {
  const { label, choices, chosen, onChoose, disabledReason } = props;
  const name = useId();
  return (
    <fieldset className="choice-group" disabled={disabledReason !== undefined} title={disabledReason}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice-line">
          <input
            type="radio"
            name={name}
            checked={choice.value === chosen}
            onChange={() => {
              onChoose(choice.value);
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickBoxProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Something that is done or not. */
export function TickBox({ label, isTicked, onTick, isDisabled = false }: TickBoxProps): ReactElement {
  return (
    <label className="choice-line">
      <input
        type="checkbox"
        checked={isTicked}
        disabled={isDisabled}
        onChange={({ target }) => {
          onTick(target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
