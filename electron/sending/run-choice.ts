import type { Row } from '../../shared/plan/row';
import type { RunRules } from './engine/run-rules';

/** Which of the rows that may be sent a run takes, and by which rules. */
export interface RunChoice {
  /** Done once no other run can begin, before rows are chosen. */
  readonly before: () => Promise<void>;
  readonly takes: (row: Row) => boolean;
  readonly rules: (rules: RunRules) => RunRules;
}

/** Every row but those, by the rules of every run. */
export function everythingBut(leftOut: ReadonlySet<string>): RunChoice {
  return { ...everything, takes: ({ id }) => !leftOut.has(id) };
}

/** Every row, by the rules of every run. */
export const everything: RunChoice = {
  before: () => Promise.resolve(),
  takes: () => true,
  rules: (rules) => rules,
};
