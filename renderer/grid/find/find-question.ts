import type { FindScope } from './find-scope';

/** What is looked for, and where. */
export interface FindQuestion {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
  /** JSON name of the one column to look in; null for all columns on screen. */
  readonly columnId: string | null;
  /** The cells to look in; null for all rows shown. */
  readonly scope: FindScope | null;
}

export const nothingAsked: FindQuestion = {
  text: '',
  matchCase: false,
  wholeCell: false,
  columnId: null,
  scope: null,
};
