export type NoAnswerCause =
  | 'unreachable'
  | 'certificate'
  /** No secure connection came about, or it broke: seldom after the request. */
  | 'handshake'
  | 'redirected'
  | 'notPossible'
  | 'timeout'
  | 'cut'
  /** Kept back here, as it may not wait. */
  | 'held'
  | 'late';

const messages: Readonly<Record<NoAnswerCause, string>> = {
  unreachable: 'The service cannot be reached. Check the network and the base URL.',
  certificate:
    'The certificate of the service is not trusted. Check the base URL, or ask those who run your network. Nothing was sent.',
  handshake: 'What answers at this address does not speak https. Check the base URL, its port above all.',
  redirected: 'The service address has moved. Check the base URL of the connection.',
  notPossible: 'The connection has an address or sign-in that no request can carry. Check the connection.',
  timeout: 'The service did not answer in time.',
  held: 'Not sent: the service asked for a pause.',
  late: 'Not sent: it waited too long.',
  cut: 'The line was cut before the answer came.',
};

/** A request that got no answer at all, or not the whole of it. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(
    readonly reason: NoAnswerCause,
    cause?: unknown,
    /** What is known more exactly. */
    words: string = messages[reason],
  ) {
    super(words, { cause });
  }

  /** Whether the service can have applied the request. */
  get mayBeApplied(): boolean {
    return this.reason === 'timeout' || this.reason === 'cut' || this.reason === 'handshake';
  }
}
