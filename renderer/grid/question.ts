/** One way to answer a question of the sheet. */
export interface Answer {
  readonly label: string;
  readonly run: () => void;
}

/** Something to decide before a gesture is done; closing it does nothing. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The first is the usual one. */
  readonly answers: readonly Answer[];
  /** Enter cancels, as what is asked may not be what was meant. */
  readonly isCancelUsual?: boolean;
}
