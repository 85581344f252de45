/** How to reach and sign in to one database of the service. Everything but the address is a secret or nearly. */
export interface VbapiAccess {
  /** With the base path, without a trailing slash. https, or http on this computer. */
  readonly baseUrl: string;
  readonly database: string;
  readonly apiKey: string;
  readonly user: string;
  readonly password: string;
  readonly clientId: string;
  readonly clientCode: string;
  /** A token pasted by the person, used instead of signing in. */
  readonly bearerToken?: string;
}

/**
 * Gives the access when a request needs it; asked each time. Rejects where there is none, for example because the
 * practice server did not start: the service then counts as unreachable.
 */
export type AccessSource = () => Promise<VbapiAccess>;

/** What the client reads of an answer: a `Response`, or less. */
export interface FetchedAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { readonly get: (name: string) => string | null };
  /** Ends early with whatever the network throws when it is cut; whoever stops reading ends the request. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** What the client asks the network for. */
export interface FetchOrder extends Pick<RequestInit, 'redirect' | 'credentials' | 'cache'> {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What a client needs besides: the network, the time and chance, handed in so that tests can choose them. */
export interface VbapiSurroundings {
  readonly fetch: (url: string, order: FetchOrder) => Promise<FetchedAnswer>;
  /** Names the program and its version; the service refuses requests without it. */
  readonly userAgent: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Milliseconds for a request with its whole answer. */
  readonly deadline: number;
}
