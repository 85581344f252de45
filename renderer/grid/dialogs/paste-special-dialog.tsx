import { type ReactElement, useCallback, useState } from 'react';
import type { Operation } from '../../../shared/plan/amount-arithmetic';
import { Button } from '../../ui/button';
import { type Choice, ChoiceGroup, TickBox } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import type { SpecialPaste } from '../clipboard-desk';
import type { GridSession } from '../grid-session';
import { type PasteChoice, plainPaste } from '../model/paste-choice';
import { forecastSpecial, pasteSpecial, type SpecialForecast, type SpecialHow } from '../paste-special';
import { useSliced } from '../use-sliced';
import './special-dialogs.css';

const operations: readonly Choice<Operation | 'none'>[] = [
  { value: 'none', label: 'Values, as they are' },
  { value: 'add', label: 'Add to the amounts there' },
  { value: 'subtract', label: 'Subtract from the amounts there' },
  { value: 'multiply', label: 'Multiply the amounts there' },
  { value: 'divide', label: 'Divide the amounts there' },
];

const places: readonly Choice<SpecialHow['place']>[] = [
  { value: 'selection', label: 'At the selection' },
  { value: 'newRows', label: 'As new rows at the end' },
];

interface PasteSpecialDialogProps {
  readonly session: GridSession;
  readonly paste: SpecialPaste;
}

/** The dialog `Paste special`. */
export function PasteSpecialDialog({ session, paste }: PasteSpecialDialogProps): ReactElement {
  const [place, setPlace] = useState<SpecialHow['place']>('selection');
  const [choice, setChoice] = useState<PasteChoice>(plainPaste);
  const isNewRows = place === 'newRows';
  const begin = useCallback(
    () => forecastSpecial(session, paste, { place, choice }),
    [session, paste, place, choice],
  );
  const forecast = useSliced(begin);
  const close = (): void => {
    session.clipboard.dialog.set(null);
    session.focus();
  };
  const take = (): void => {
    if (forecast?.ok === false) return;
    close();
    pasteSpecial(session, paste, { place, choice });
  };
  return (
    <Dialog
      title="Paste special"
      width={560}
      onClose={close}
      onEnter={take}
      foot={<SpecialFoot forecast={forecast} onCancel={close} onTake={take} />}
    >
      <div className="special-columns">
        <ChoiceGroup
          label="What to do"
          choices={operations}
          chosen={isNewRows ? 'none' : (choice.operation ?? 'none')}
          disabledReason={isNewRows ? 'In new rows there is nothing to calculate with.' : undefined}
          onChoose={(operation) => {
            setChoice({ ...choice, operation: operation === 'none' ? undefined : operation });
          }}
        />
        <div className="special-column">
          <ChoiceGroup label="Where" choices={places} chosen={place} onChoose={setPlace} />
          <TickBox
            label="Skip blank cells"
            isTicked={choice.skipsBlanks}
            isDisabled={isNewRows || choice.operation !== undefined}
            onTick={(skipsBlanks) => {
              setChoice({ ...choice, skipsBlanks });
            }}
          />
          <TickBox
            label="Transpose: rows become columns"
            isTicked={choice.transposes}
            onTick={(transposes) => {
              setChoice({ ...choice, transposes });
            }}
          />
        </div>
      </div>
      <p className="special-hint">{isNewRows ? newRowsHint : hintFor(choice.operation)}</p>
      <p
        className={forecast?.ok === false ? 'special-effect special-refused' : 'special-effect'}
        aria-live="polite"
      >
        {forecast === undefined ? 'Working out what changes…' : forecast.sentence}
      </p>
    </Dialog>
  );
}

const newRowsHint =
  'Every line becomes a row, also where its key is on the sheet. Blank cells stay untouched.';

function hintFor(operation: Operation | undefined): string {
  if (operation === undefined) return 'Blank cells of the block make cells blank, unless they are skipped.';
  const percent = operation === 'multiply' || operation === 'divide' ? ' 105% counts as 1.05.' : '';
  return `Results are exact and rounded to cents, halves up: 1.005 becomes 1.01.${percent} Blank cells stay blank, as blank is no limit and not nought.`;
}

interface SpecialFootProps {
  readonly forecast: SpecialForecast | undefined;
  readonly onCancel: () => void;
  readonly onTake: () => void;
}

function SpecialFoot({ forecast, onCancel, onTake }: SpecialFootProps): ReactElement {
  const size = forecast?.size;
  return (
    <>
      <span className="dialog-foot-note">{size ?? ''}</span>
      <Button label="Cancel" look="outlined" onPress={onCancel} />
      <Button
        label="Paste"
        icon="paste"
        look="primary"
        hasFirstFocus
        onPress={onTake}
        disabledReason={forecast?.ok === false ? forecast.sentence : undefined}
      />
    </>
  );
}
