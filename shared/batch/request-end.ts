/** How one request ended, whatever carried it. `message` is in plan language. */
export type RequestEnd =
  | AnsweredEnd
  /** Certainly not applied: the request never reached the service's logic. */
  | {
      readonly kind: 'notSent';
      /** `held`, `late`: kept back here, as the service asked for a pause or it waited too long. */
      readonly cause:
        'unreachable' | 'certificate' | 'redirected' | 'signIn' | 'notPossible' | 'held' | 'late';
      readonly message: string;
      /** Not a byte of it left, as there was no sign-in to send it with. */
      readonly neverLeft?: true;
    }
  /** May have been applied. */
  | { readonly kind: 'noAnswer'; readonly cause: 'timeout' | 'cut' | 'unreadable'; readonly message: string };

export interface AnsweredEnd {
  readonly kind: 'answered';
  readonly status: number;
  readonly text: string;
  /** What the answer asks to wait before the next try, in milliseconds; null when it does not say. */
  readonly retryAfter: number | null;
}
