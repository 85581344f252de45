import { formatMoney } from '../../../shared/plan/money';
import type { AdjustPlan } from './adjust-plan';

/** What adjusting would do, in sentences for its dialog. */
export function adjustForecast({
  changed,
  blank,
  notAmounts,
  periods,
  readOnly,
  example,
}: AdjustPlan): string {
  const said = [
    changed === 0
      ? 'No amount changes.'
      : `${counted(changed, 'amount')} ${changed === 1 ? 'changes' : 'change'}.`,
  ];
  if (example !== undefined)
    said.push(`The first: ${formatMoney(example.before)} becomes ${formatMoney(example.after)}.`);
  if (blank > 0) said.push(`${counted(blank, 'blank cell')} ${blank === 1 ? 'stays' : 'stay'} blank.`);
  if (notAmounts > 0) said.push(`${counted(notAmounts, 'cell')} left alone: no amount to change.`);
  if (periods > 0) said.push(`${counted(periods, 'number')} of months or days left alone.`);
  if (readOnly > 0) said.push(`${counted(readOnly, 'read-only cell')} skipped.`);
  return said.join(' ');
}

/** What adjusting did, for the status line. */
export function adjustSummary({ changed }: AdjustPlan): string {
  return `${counted(changed, 'amount')} adjusted`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
