export type RuleId = 'required' | 'length' | 'type' | 'duplicate-key' | 'benefit-code';

/** Something that blocks a row from being sent, shown at its cell. */
export interface Problem {
  readonly rule: RuleId;
  /** JSON name of the cell it is about. */
  readonly field: string;
  /** What is wrong and what would make it right, in plan language. */
  readonly message: string;
}
