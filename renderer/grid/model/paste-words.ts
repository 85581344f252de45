import { assertNever } from '../../../shared/plan/assert-never';
import type { Operation } from '../../../shared/plan/amount-arithmetic';
import type { PasteEffect } from './paste-plan';

/** What a paste did, in one sentence for the status line. */
export function pasteSummary(plan: PasteEffect): string {
  const parts = [`${counted(plan.cells, 'cell')} ${doneTo(plan.choice.operation)}`];
  if (plan.rowsAdded > 0) parts.push(`${counted(plan.rowsAdded, 'row')} added`);
  if (plan.blanked > 0) parts.push(becameBlank(plan.blanked));
  parts.push(...passedOver(plan));
  if (plan.shortened > 0) parts.push(`${numberText(plan.shortened)} cut off after 10,000 characters`);
  return parts.join(', ');
}

/** What nobody may have meant, with how often: a blank is sent as "no value". */
export function becameBlank(cells: number): string {
  return `${counted(cells, 'filled cell')} became blank`;
}

/** What a paste would do, in sentences for its dialog. */
export function pasteForecast(plan: PasteEffect): string {
  if (plan.edits.length === 0) return ['Nothing would change', ...passedOver(plan)].join(', ').concat('.');
  const added = plan.rowsAdded === 0 ? [] : [`${counted(plan.rowsAdded, 'row')} added`];
  const blanked = plan.blanked === 0 ? [] : [`${counted(plan.blanked, 'filled cell')} will become blank`];
  const doing = [
    `${counted(plan.cells, 'cell')} will be ${doneTo(plan.choice.operation)}`,
    ...added,
    ...blanked,
    ...passedOver(plan),
  ];
  return doing.join(', ').concat('.');
}

function passedOver({ readOnly, notCalculated, periods, linesBeyond }: PasteEffect): readonly string[] {
  const said: string[] = [];
  if (readOnly > 0) said.push(`${numberText(readOnly)} read-only skipped`);
  if (notCalculated > 0)
    said.push(`${numberText(notCalculated)} left as they are: nothing to calculate with`);
  if (periods > 0) said.push(`${counted(periods, 'number')} of months or days left alone`);
  if (linesBeyond > 0) said.push(`${counted(linesBeyond, 'row')} past the end left out`);
  return said;
}

function doneTo(operation: Operation | undefined): string {
  switch (operation) {
    case undefined:
      return 'pasted';
    case 'add':
      return 'added to';
    case 'subtract':
      return 'subtracted from';
    case 'multiply':
      return 'multiplied';
    case 'divide':
      return 'divided';
    default:
      return assertNever(operation);
  }
}

function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** With commas between thousands. By hand: the first number that is formatted for a language waits for its rules. */
function numberText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
