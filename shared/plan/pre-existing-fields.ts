import { auditFields } from './audit-fields';
import type { Field } from './field';

const key = { group: 'Identity', kind: 'identifier', nullable: false, required: true, audit: false } as const;
const rule = { group: 'Pre-existing condition', nullable: true, required: false, audit: false } as const;
const disclosed = { ...rule, group: 'Disclosed condition' } as const;
const code = { kind: 'text', length: [0, 6] } as const;
const range = { kind: 'integer', unit: 'days or months, as the unit beside it says' } as const;
const rangeUnit = { kind: 'rangeUnit', length: [0, 16] } as const;
const amount = { kind: 'money', unit: 'US dollars' } as const;

/**
 * The 16 fields of a pre-existing coverage, in the order of the sheet. Key: `plan_ID` + `coverage_Type`.
 * Source: PlanPreEx of the vendor's description. The letters D and M are documented for the disclosed unit
 * and assumed for the other.
 */
export const preExistingFields: readonly Field[] = [
  {
    name: 'plan_ID',
    heading: 'Plan',
    ...key,
    length: [1, 20],
    keyPart: 1,
    meaning: 'The plan that owns the row. First part of the key.',
  },
  {
    name: 'coverage_Type',
    heading: 'Coverage type',
    ...key,
    length: [1, 32],
    keyPart: 2,
    meaning: 'The enrollment coverage type the rule applies to. Second part of the key.',
  },
  {
    name: 'ex_Code',
    heading: 'Explanation code',
    ...rule,
    ...code,
    meaning: 'Explanation code for the pre-existing condition.',
  },
  {
    name: 'pre_Ex_Amount',
    heading: 'Amount',
    ...rule,
    ...amount,
    meaning: 'Amount applied by the rule before claims pend or deny.',
  },
  {
    name: 'from_Range',
    heading: 'From',
    ...rule,
    ...range,
    meaning: 'Start of the window the rule covers, in the unit beside it.',
  },
  {
    name: 'thru_Range',
    heading: 'Through',
    ...rule,
    ...range,
    meaning: 'End of the window the rule covers, in the unit beside it.',
  },
  {
    name: 'range_Type',
    heading: 'Unit',
    ...rule,
    ...rangeUnit,
    meaning: 'Unit of the window: D for days, M for months.',
  },
  {
    name: 'disclosed_Ex_Code',
    heading: 'Disclosed explanation code',
    ...disclosed,
    ...code,
    meaning: 'Explanation code used when the condition was disclosed.',
  },
  {
    name: 'disclosed_Pre_Ex_Amount',
    heading: 'Disclosed amount',
    ...disclosed,
    ...amount,
    meaning: 'Amount allowed on a claim line for a disclosed condition before it pends or denies.',
  },
  {
    name: 'disclosed_From_Range',
    heading: 'Disclosed from',
    ...disclosed,
    ...range,
    meaning: 'Start of the window for a disclosed condition, in the unit beside it.',
  },
  {
    name: 'disclosed_Thru_Range',
    heading: 'Disclosed through',
    ...disclosed,
    ...range,
    meaning: 'End of the window for a disclosed condition, in the unit beside it.',
  },
  {
    name: 'disclosed_Range_Type',
    heading: 'Disclosed unit',
    ...disclosed,
    ...rangeUnit,
    meaning: 'Unit of the window for a disclosed condition: D for days, M for months.',
  },
  ...auditFields,
];
