import type { PasteRowsPlan } from './paste-rows-plan';

/** What `Paste rows` did, in one sentence for the status line: `120 rows changed, 5 added`. */
export function pasteRowsSummary(plan: PasteRowsPlan): string {
  const { updated, unchanged, added, repeated } = plan;
  const parts: string[] = [];
  if (updated > 0) parts.push(`${rowCount(updated)} changed`);
  if (added > 0) parts.push(parts.length === 0 ? `${rowCount(added)} added` : `${counted(added)} added`);
  if (parts.length === 0) parts.push('Nothing changed');
  if (unchanged > 0) parts.push(`${counted(unchanged)} the same already`);
  if (repeated > 0) parts.push(`${counted(repeated)} with a key that is in the block more than once`);
  if (plan.readOnly > 0) parts.push(`${counted(plan.readOnly)} read-only skipped`);
  if (plan.shortened > 0) parts.push(`${counted(plan.shortened)} cut off after 10,000 characters`);
  return parts.join(', ');
}

/** What pasting the rows would do, in sentences for the dialog. */
export function pasteRowsForecast(plan: PasteRowsPlan): string {
  const { updated, unchanged, added, repeated, withoutZeros } = plan;
  const onSheet = updated + unchanged;
  const said: string[] = [];
  if (updated > 0) {
    const verbs =
      updated === 1 ? 'is on the sheet and will be changed' : 'are on the sheet and will be changed';
    said.push(`${rowCount(updated)} ${verbs}${added > 0 ? `, ${counted(added)} ${areNew(added)}` : ''}.`);
  } else if (added > 0) {
    said.push(`${rowCount(added)} ${areNew(added)}.`);
  }
  if (unchanged > 0) {
    said.push(`${rowCount(unchanged)} ${unchanged === 1 ? 'is' : 'are'} on the sheet with the same content.`);
  }
  if (onSheet > 0) said.push('Blank cells leave the sheet as it is.');
  if (repeated > 0) {
    said.push(`${rowCount(repeated)} share a key within the block and will be added to be put right.`);
  }
  if (withoutZeros !== undefined) {
    const { written, onSheet: meant } = withoutZeros;
    said.push(`Plan ${written} may be ${meant}, which is on the sheet: Excel takes zeros away at the front.`);
  }
  return said.join(' ');
}

function areNew(count: number): string {
  return count === 1 ? 'is new' : 'are new';
}

function rowCount(count: number): string {
  return `${counted(count)} ${count === 1 ? 'row' : 'rows'}`;
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
