import { accumulatorFields } from './accumulator-fields';
import type { Field } from './field';
import { preExistingFields } from './pre-existing-fields';

export const sheetNames = ['accumulators', 'preExisting'] as const;
export type SheetName = (typeof sheetNames)[number];

/** What tells the two sheets apart; everything else treats them alike. */
export interface Sheet {
  readonly name: SheetName;
  /** As on its tab and as the name of its grid. */
  readonly title: string;
  readonly fields: readonly Field[];
  /** JSON name of the second key part; the first is `plan_ID` on both. */
  readonly secondKey: string;
  /** Last part of the API path below `/plans/{planID}/` for the list; the batch adds `-batch`. */
  readonly path: string;
  /** One row, in a sentence: "this accumulator". */
  readonly rowNoun: string;
}

const sheets: Readonly<Record<SheetName, Sheet>> = {
  accumulators: {
    name: 'accumulators',
    title: 'Accumulators',
    fields: accumulatorFields,
    secondKey: 'accum_Name',
    path: 'accumulators',
    rowNoun: 'accumulator',
  },
  preExisting: {
    name: 'preExisting',
    title: 'Pre-existing coverage',
    fields: preExistingFields,
    secondKey: 'coverage_Type',
    path: 'pre-existing-coverages',
    rowNoun: 'pre-existing coverage',
  },
};

/** The sheet of that name: title, fields in order, key and path. */
export function sheetNamed(name: SheetName): Sheet {
  return sheets[name];
}

const fieldsByName: Readonly<Record<SheetName, ReadonlyMap<string, Field>>> = {
  accumulators: new Map(accumulatorFields.map((field) => [field.name, field])),
  preExisting: new Map(preExistingFields.map((field) => [field.name, field])),
};

/** The field with that exact JSON name on the sheet, or undefined. */
export function fieldNamed(sheet: SheetName, name: string): Field | undefined {
  return fieldsByName[sheet].get(name);
}

const sent: Readonly<Record<SheetName, readonly Field[]>> = {
  accumulators: accumulatorFields.filter((field) => !field.audit),
  preExisting: preExistingFields.filter((field) => !field.audit),
};

/** The fields a body carries: all but those the server keeps for itself. */
export function sentFields(sheet: SheetName): readonly Field[] {
  return sent[sheet];
}
