import type { Field } from '../../../shared/plan/field';
import type { Problem } from '../../../shared/plan/problem';
import { headingOf } from '../../../shared/plan/problem-words';

/** What is read out of a cell that is refused: its column and the first sentence of the reason; empty where it is not. */
export function refusedText(field: Field, problems: readonly Problem[]): string {
  const refusal = problems.find(({ field: name, severity }) => name === field.name && severity === 'error');
  const [reason] = refusal?.message.split(/(?<=[.?]) /) ?? [];
  return reason === undefined ? '' : `${headingOf(field)}: ${reason}`;
}
