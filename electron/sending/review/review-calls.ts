import type { CallInput, CallOutput } from '../../../shared/ipc/contract';
import { type Result, success } from '../../../shared/ipc/failure';
import type { Reviewing } from './reviewing';

type ReviewCall = 'startReview' | 'stopReview' | 'decideReviewed' | 'sendReviewed';

/** The answers to the calls about reviews. */
export type ReviewCalls = {
  readonly [Name in ReviewCall]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

interface AtReview {
  /** Asks the reviews of the open workspace; what that did to rows is told before the answer. */
  readonly at: <Value>(work: (reviewing: Reviewing) => Promise<Result<Value>>) => Promise<Result<Value>>;
  /** The same, where every secret is there. */
  readonly whenReady: AtReview['at'];
  /** The same, and while edits are kept: nothing may be sent without. */
  readonly whenKept: AtReview['at'];
}

export function reviewCalls({ at, whenReady, whenKept }: AtReview): ReviewCalls {
  return {
    startReview: ({ reviewId }) => whenReady((reviewing) => Promise.resolve(reviewing.start(reviewId))),
    stopReview: ({ reviewId, isForgotten }) =>
      at((reviewing) => {
        reviewing.stop(reviewId, isForgotten);
        return Promise.resolve(success({}));
      }),
    decideReviewed: ({ reviewId, rowIds }) => at((reviewing) => reviewing.decide(reviewId, rowIds)),
    sendReviewed: (input) => whenKept((reviewing) => reviewing.send(input)),
  };
}
