import { comparedText } from './row-key';
import { isMissing, numberIn, type WarningRule } from './warning-rule';

/** The fields of one rule for pre-existing conditions; a disclosed condition has the same ones. */
interface ConditionFields {
  readonly code: string;
  readonly amount: string;
  readonly from: string;
  readonly through: string;
  readonly unit: string;
}

const conditions: readonly ConditionFields[] = [
  {
    code: 'ex_Code',
    amount: 'pre_Ex_Amount',
    from: 'from_Range',
    through: 'thru_Range',
    unit: 'range_Type',
  },
  {
    code: 'disclosed_Ex_Code',
    amount: 'disclosed_Pre_Ex_Amount',
    from: 'disclosed_From_Range',
    through: 'disclosed_Thru_Range',
    unit: 'disclosed_Range_Type',
  },
];

const warning = { severity: 'warning' } as const;

function rangeOrder({ from, through }: ConditionFields): WarningRule {
  return {
    ...warning,
    id: 'range-order',
    fields: [from, through],
    isBroken: ({ row }) => numberIn(row.cells[from]) > numberIn(row.cells[through]),
    message: ({ row }) =>
      `The range goes from ${row.cells[from] ?? ''} through ${row.cells[through] ?? ''}, backwards. Swap the two.`,
  };
}

function rangeWithoutUnit({ unit }: ConditionFields, range: string): WarningRule {
  return {
    ...warning,
    id: 'range-unit',
    fields: [unit, range],
    isBroken: (checked) => isMissing(checked, unit) && !Number.isNaN(numberIn(checked.row.cells[range])),
    message: () => 'The range has no unit. Write D for days or M for months.',
  };
}

function unitWithoutRange({ unit, from, through }: ConditionFields): WarningRule {
  return {
    ...warning,
    id: 'range-unit',
    fields: [unit, from],
    isBroken: (checked) =>
      (checked.row.cells[unit] ?? '') !== '' && isMissing(checked, from) && isMissing(checked, through),
    message: () => 'There is a unit and no range. Write the range or clear the unit.',
  };
}

function otherUnit({ unit }: ConditionFields): WarningRule {
  return {
    ...warning,
    id: 'range-unit',
    fields: [unit],
    isBroken: ({ row }) => !['', 'D', 'M'].includes(row.cells[unit] ?? ''),
    message: ({ row }) => `“${row.cells[unit] ?? ''}” is no unit. Write D for days or M for months.`,
  };
}

function amountWithoutCode({ code, amount }: ConditionFields): WarningRule {
  return {
    ...warning,
    id: 'amount-without-code',
    fields: [code, amount],
    isBroken: (checked) => isMissing(checked, code) && !Number.isNaN(numberIn(checked.row.cells[amount])),
    message: () => 'The amount has no explanation code. Write the code or clear the amount.',
  };
}

const coverageType: WarningRule = {
  ...warning,
  id: 'coverage-type',
  fields: ['coverage_Type'],
  isBroken: ({ row, context }) => {
    const name = comparedText(row.cells['coverage_Type']);
    return name !== '' && context.coverageTypes !== null && !context.coverageTypes.has(name);
  },
  message: ({ row }) =>
    `${(row.cells['coverage_Type'] ?? '').trim()} is not a coverage type of this database. Choose one of its list.`,
};

/** What a pre-existing coverage is looked at for, besides its numbers one by one. */
export const conditionRules: readonly WarningRule[] = [
  coverageType,
  ...conditions.flatMap((fields) => [
    rangeOrder(fields),
    rangeWithoutUnit(fields, fields.from),
    rangeWithoutUnit(fields, fields.through),
    unitWithoutRange(fields),
    otherUnit(fields),
    amountWithoutCode(fields),
  ]),
];
