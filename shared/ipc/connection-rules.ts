/** What a connection leads to. */
export const environments = ['practice', 'test', 'production'] as const;
export type Environment = (typeof environments)[number];

/** The word for each, wherever one is shown. */
export const environmentWords: Readonly<Record<Environment, string>> = {
  practice: 'Practice',
  test: 'Test',
  production: 'Production',
};

/** The connection that is always there. */
export const practiceId = 'practice';

/** The addresses the vendor's documents name, offered where a base URL is asked for. */
export const vendorAddresses = [
  'https://vbapi.vbasoftware.com/vbasoftware',
  'https://vbapi-dev.vbasoftware.com/vbasoftware',
] as const;

/** What is kept as a secret, by name. A bearer token is for the session alone. */
export const secretNames = ['apiKey', 'password', 'clientCode', 'bearerToken'] as const;
export type SecretName = (typeof secretNames)[number];

/** How hard a connection may be used. */
export interface ConnectionLimits {
  /** Rows in one batch at most. */
  readonly batchSize: number;
  readonly requestsPerSecond: number;
  /** Plans read or written at the same time. */
  readonly plansAtOnce: number;
  /** Seconds for a request with its whole answer. */
  readonly deadline: number;
  /** Whether a body carries the four fields the server keeps, as the server holds them. */
  readonly sendsAuditFields: boolean;
}

/** The service documents no limit of a batch; of requests it lets 25 a second through. */
export const defaultLimits: ConnectionLimits = {
  batchSize: 200,
  requestsPerSecond: 24,
  plansAtOnce: 4,
  deadline: 30,
  sendsAuditFields: false,
};

/** The least and the greatest of every limit; the service lets 25 requests a second through. */
export const limitRanges = {
  batchSize: { least: 1, greatest: 1000 },
  requestsPerSecond: { least: 1, greatest: 25 },
  plansAtOnce: { least: 1, greatest: 8 },
  deadline: { least: 5, greatest: 300 },
} as const satisfies Partial<Record<keyof ConnectionLimits, { least: number; greatest: number }>>;

/** What `Test connection` tries, one after the other. */
export const testSteps = ['address', 'certificate', 'key', 'database', 'signIn', 'plans'] as const;
export type TestStepName = (typeof testSteps)[number];

/** What an organisation may set of every connection, in its policy file. */
export const lockedEverywhere = ['environment', 'baseUrl', 'database'] as const;

/** The limits of which an organisation may set the greatest. */
export const cappedLimits = ['batchSize', 'requestsPerSecond', 'plansAtOnce'] as const;

/** Parts of a connection that may be set by the organisation, as the dialog names them. */
export const settableParts = [
  'name',
  ...lockedEverywhere,
  'clientId',
  ...cappedLimits,
  'deadline',
  'sendsAuditFields',
] as const;
export type SettablePart = (typeof settableParts)[number];
