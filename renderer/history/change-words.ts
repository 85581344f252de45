import type { SentChange } from '../../shared/ipc/run-changes';
import { displayText } from '../../shared/plan/cell-display';
import { fieldLabel } from '../../shared/plan/field-label';
import { fieldNamed, type SheetName } from '../../shared/plan/sheet';

interface ChangeWords {
  readonly label: string;
  readonly before: string;
  readonly sent: string;
}

/** A change of a run as the sheet writes it: `Annual maximum: total, family`, `1,000.00`, `1,200.00`. */
export function changeWords(sheet: SheetName, { field: name, before, sent }: SentChange): ChangeWords {
  const field = fieldNamed(sheet, name);
  const shown = (value: string | null): string => {
    if (value === null) return 'blank';
    return field === undefined ? value : displayText(field, value);
  };
  return {
    label: field === undefined ? name : fieldLabel(field),
    before: shown(before),
    sent: shown(sent),
  };
}
