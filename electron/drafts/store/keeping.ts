import type { Row } from '../../../shared/plan/row';
import type { KeepTrouble } from './store-trouble';

/** Whether what was typed is on the disk: what the window shows as `Saved` with its time, or as `Not kept`. */
export type Keeping =
  /** Everything is on the disk; `at` is when that was last written, null before the first edit. */
  | { readonly kind: 'kept'; readonly at: number | null }
  /** The database refuses. `inLifeboat` tells whether a second folder took all edits since then. */
  | {
      readonly kind: 'notKept';
      readonly trouble: KeepTrouble;
      readonly since: number;
      readonly inLifeboat: boolean;
    };

/** What became of a gesture. */
export type KeptEdits =
  /** On the disk. `revived` are rows that the server had taken away and the gesture brought back. */
  | { readonly kind: 'kept'; readonly at: number; readonly revived: readonly Row[] }
  /** Not in the database, and maybe in the lifeboat; it goes in by itself when the database takes it again. */
  | { readonly kind: 'notKept'; readonly trouble: KeepTrouble; readonly inLifeboat: boolean }
  /** Against the rules of the workspace; nothing of it was done. The message is for the person. */
  | { readonly kind: 'refused'; readonly message: string };

/** The disk refused a change that is no edit; nothing of it was done. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  constructor(
    readonly trouble: KeepTrouble,
    options?: ErrorOptions,
  ) {
    super(`The change could not be kept: ${trouble}`, options);
  }
}
