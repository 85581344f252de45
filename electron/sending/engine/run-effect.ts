import type { KnownRow } from '../../../shared/batch/known-rows';
import type { RequestEnd } from '../../../shared/batch/request-end';
import type { BeforeImage, Mark, RecordedAnswer, RecordedAttempt } from '../../../shared/batch/run-record';
import type { ServerList } from '../../../shared/batch/server-list';
import type { Result } from '../../../shared/ipc/failure';
import type { SheetName } from '../../../shared/plan/sheet';

/** The lane that waits for requests of all plans to land. */
export const noLane = -1;

/** What a run wants done. The driver does it and tells what came of it, as an event of the same lane. */
export type RunEffect =
  | {
      readonly kind: 'readPlan';
      readonly lane: number;
      readonly sheet: SheetName;
      readonly planId: string;
      /** What was sent of it, as the service will nearly always list it. */
      readonly known?: readonly KnownRow[];
    }
  /** In one transaction: what rows are told, with the answer that says so or the rows as they were before. */
  | {
      readonly kind: 'keep';
      readonly lane: number;
      readonly marks: readonly Mark[];
      readonly answer?: RecordedAnswer;
      readonly before?: BeforeImage;
    }
  | {
      readonly kind: 'record';
      readonly lane: number;
      readonly attempt: RecordedAttempt;
      readonly marks: readonly Mark[];
      /** With the first attempt of a job: the rows as they were before. */
      readonly before?: BeforeImage;
    }
  | {
      readonly kind: 'put';
      readonly lane: number;
      readonly sheet: SheetName;
      readonly planId: string;
      readonly body: string;
    }
  | { readonly kind: 'wait'; readonly lane: number; readonly milliseconds: number };

/** What happened. Events of a lane that is not waiting for them change nothing. */
export type RunEvent =
  | { readonly kind: 'planRead'; readonly lane: number; readonly read: Result<ServerList> }
  | { readonly kind: 'kept'; readonly lane: number }
  /** The disk refused, or something went wrong on the way: nothing more can be done in that lane. */
  | { readonly kind: 'broken'; readonly lane: number; readonly reason: string }
  /** `missing` rows have been taken out of the sheet, or edited before their first try; with any, nothing was written. */
  | { readonly kind: 'recorded'; readonly lane: number; readonly missing: readonly string[] }
  | { readonly kind: 'putEnded'; readonly lane: number; readonly end: RequestEnd }
  | { readonly kind: 'waited'; readonly lane: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'stopped'; readonly notice: string };
