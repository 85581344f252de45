/** What changed since the last time. */
export interface RowsChange {
  /** Some may be named twice; rows that came from the store as the server gave them are not named. */
  readonly ids: readonly string[];
  /** Rows went, changed places, or came between others: an index may be another row's now. */
  readonly isReordered: boolean;
  /** The verdict on any row may be another, or all rows went. */
  readonly isAll: boolean;
}
