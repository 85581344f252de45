const kept = 'keeping mine';
const chosen = 'choices';

/** What the decision of rows in conflict is called in the history. */
export function decisionLabel(how: 'mine' | 'theirs' | 'chosen', rows: string): string {
  if (how === 'chosen') return `${chosen} for ${rows} in conflict`;
  return `${how === 'mine' ? kept : 'taking theirs'} in ${rows}`;
}

/** Whether a step of that name may have kept what was typed. */
export function keepsMine(label: string): boolean {
  return label.startsWith(kept) || label.startsWith(chosen);
}
