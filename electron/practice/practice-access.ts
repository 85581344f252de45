/** Everything a client needs to sign in to the practice server. None of it is a secret. */
export interface PracticeAccess {
  /** Like `http://127.0.0.1:40123/vbasoftware`, without a trailing slash. */
  readonly baseUrl: string;
  readonly database: string;
  readonly apiKey: string;
  readonly user: string;
  readonly password: string;
  readonly clientId: string;
  readonly clientCode: string;
}

/** The last part of the vendor's own base address; every API path lies below it. */
export const basePath = '/vbasoftware';

/** The only database a practice server has. */
export const practiceDatabase = 'PRACTICE';

/** The access to a practice server on that port of this computer. */
export function practiceAccess(port: number): PracticeAccess {
  return {
    baseUrl: `http://127.0.0.1:${port}${basePath}`,
    database: practiceDatabase,
    apiKey: 'practice-api-key-0001',
    user: 'practice',
    password: 'practice-password',
    clientId: 'PRACTICE01',
    clientCode: 'practice-client',
  };
}
