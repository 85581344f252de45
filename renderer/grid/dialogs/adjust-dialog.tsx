import { type ReactElement, useCallback, useState } from 'react';
import { type Adjustment, readAdjustment, type Rounding } from '../../../shared/plan/amount-arithmetic';
import { Button } from '../../ui/button';
import { type Choice, ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { adjustAmounts, planAdjustment } from '../adjust-actions';
import type { GridSession } from '../grid-session';
import type { AdjustPlan } from '../model/adjust-plan';
import { adjustForecast } from '../model/adjust-words';
import type { Sliced } from '../model/sliced';
import { useSliced } from '../use-sliced';
import './special-dialogs.css';

type Unit = 'percent' | 'dollars';

const units: readonly Choice<Unit>[] = [
  { value: 'percent', label: 'Percent' },
  { value: 'dollars', label: 'Dollars' },
];

const steps = ['0.01', '1', '5', '10', '25', '50', '100'] as const;

const directions: readonly Choice<Rounding['direction']>[] = [
  { value: 'nearest', label: 'To the nearest, halves up' },
  { value: 'up', label: 'Always up' },
  { value: 'down', label: 'Always down' },
];

/** What is typed and chosen, as far as it makes an adjustment. */
function useAdjustment() {
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<Unit>('percent');
  const [step, setStep] = useState<string>('0.01');
  const [direction, setDirection] = useState<Rounding['direction']>('nearest');
  const by = readAdjustment(text, unit);
  return { text, setText, unit, setUnit, step, setStep, direction, setDirection, by };
}

/** The dialog `Adjust amounts`. */
export function AdjustDialog({ session }: { readonly session: GridSession }): ReactElement {
  const typed = useAdjustment();
  const { text, unit, step, direction, by } = typed;
  const begin = useCallback(
    () => forecast(session, readAdjustment(text, unit), { step, direction }),
    [session, text, unit, step, direction],
  );
  const plan = useSliced(begin);
  const close = (): void => {
    session.clipboard.dialog.set(null);
    session.focus();
  };
  const take = (): void => {
    if (by === undefined) return;
    close();
    adjustAmounts(session, { by, rounding: { step, direction } });
  };
  return (
    <Dialog
      title="Adjust amounts"
      width={520}
      onClose={close}
      onEnter={take}
      foot={
        <>
          <span className="dialog-foot-note" />
          <Button label="Cancel" look="outlined" onPress={close} />
          <Button label="Adjust" look="primary" onPress={take} disabledReason={obstacle(text, by, plan)} />
        </>
      }
    >
      <AdjustFields typed={typed} onEnter={take} />
      <p
        className={by === undefined && text !== '' ? 'special-effect special-refused' : 'special-effect'}
        aria-live="polite"
      >
        {effect(text, by, plan)}
      </p>
    </Dialog>
  );
}

interface AdjustFieldsProps {
  readonly typed: ReturnType<typeof useAdjustment>;
  readonly onEnter: () => void;
}

function AdjustFields({ typed, onEnter }: AdjustFieldsProps): ReactElement {
  return (
    <div className="special-columns">
      <div className="special-column">
        <label className="special-field">
          <span>Change by</span>
          <input
            className="special-text text-field"
            data-first-focus
            placeholder="5, -2.5, $100"
            autoComplete="off"
            spellCheck={false}
            value={typed.text}
            onChange={({ target }) => {
              typed.setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
            }}
          />
        </label>
        <ChoiceGroup label="Counted in" choices={units} chosen={typed.unit} onChoose={typed.setUnit} />
      </div>
      <div className="special-column">
        <label className="special-field">
          <span>Round to</span>
          <select
            className="special-text text-field"
            value={typed.step}
            onChange={({ target }) => {
              typed.setStep(target.value);
            }}
          >
            {steps.map((step) => (
              <option key={step} value={step}>
                {stepWords(step)}
              </option>
            ))}
          </select>
        </label>
        <ChoiceGroup
          label="Rounded"
          choices={directions}
          chosen={typed.direction}
          onChoose={typed.setDirection}
        />
      </div>
    </div>
  );
}

function* forecast(
  session: GridSession,
  by: Adjustment['by'] | undefined,
  rounding: Rounding,
): Sliced<AdjustPlan | undefined> {
  return by === undefined ? undefined : yield* planAdjustment(session, { by, rounding });
}

function effect(text: string, by: Adjustment['by'] | undefined, plan: AdjustPlan | undefined): string {
  if (by !== undefined) return plan === undefined ? 'Working out what changes…' : adjustForecast(plan);
  return text === '' ? 'The selected amounts are raised, or lowered by a negative number.' : notUnderstood;
}

const notUnderstood = 'This is no number. Write for example 5, -2.5 or $100.';

function obstacle(
  text: string,
  by: Adjustment['by'] | undefined,
  plan: AdjustPlan | undefined,
): string | undefined {
  if (by === undefined) return text === '' ? 'Write by how much first.' : notUnderstood;
  return plan?.changed === 0 ? 'No amount would change.' : undefined;
}

function stepWords(step: (typeof steps)[number]): string {
  if (step === '0.01') return 'cents';
  return step === '1' ? 'whole dollars' : `${step} dollars`;
}
