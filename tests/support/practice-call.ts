import { request, type IncomingHttpHeaders } from 'node:http';
import type { PracticeAccess } from '../../electron/practice/practice-access';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The outer shape of an answer. */
export interface AnswerBody {
  readonly data: unknown;
  readonly error: { readonly status: number; readonly detail: string } | null;
  readonly debug: { readonly activityID: string };
}

export interface CallOptions {
  /** Added to the usual headers, by lower-case name; `undefined` leaves a usual one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** A value is sent as JSON, bytes as they are. */
  readonly body?: unknown;
}

/** Calls a path below the base address; rejects when the connection ends before the answer does. */
export type Caller = (method: string, path: string, options?: CallOptions) => Promise<WireAnswer>;

/** Sends exactly the bytes and headers it is told to, unlike `fetch`, which adds its own. */
function callerWith(access: PracticeAccess, usual: Readonly<Record<string, string>>): Caller {
  return (method, path, { headers = {}, body } = {}) => {
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const type = bytes === undefined ? {} : { 'content-type': 'application/json' };
    const all: CallOptions['headers'] = { ...usual, ...type, ...headers };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return exchange({ url: access.baseUrl, method, path, headers: Object.fromEntries(given) }, bytes);
  };
}

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

function exchange(sent: Sent, bytes: Buffer | undefined): Promise<WireAnswer> {
  const { hostname, port, pathname } = new URL(sent.url);
  const { method, headers } = sent;
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path: `${pathname}${sent.path}`, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    call.once('error', reject);
    call.end(bytes);
  });
}

/** The headers every call of a client carries, and those of the sign-in. */
function headersOf(access: PracticeAccess): Readonly<Record<'common' | 'forSignIn', Record<string, string>>> {
  const common = {
    'user-agent': 'planbatch-tests/1.0',
    'x-api-key': access.apiKey,
    'vbasoftware-database': access.database,
  };
  const credentials = Buffer.from(`${access.user}:${access.password}`).toString('base64');
  const forSignIn = {
    ...common,
    'vbasoftware-client-id': access.clientId,
    'vbasoftware-client-code': access.clientCode,
    authorization: `Basic ${credentials}`,
  };
  return { common, forSignIn };
}

/** Calls as one who signs in. */
export function signInCaller(access: PracticeAccess): Caller {
  return callerWith(access, headersOf(access).forSignIn);
}

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

export async function signIn(access: PracticeAccess): Promise<Tokens> {
  const answer = await signInCaller(access)('POST', '/user-authentication');
  const { data } = bodyOf(answer);
  return (data as { authenticationResult: Tokens }).authenticationResult;
}

/** Calls as one who has signed in. */
export async function signedInCaller(access: PracticeAccess): Promise<Caller> {
  const { idToken } = await signIn(access);
  return callerWith(access, { ...headersOf(access).common, authorization: `Bearer ${idToken}` });
}

export function bodyOf(answer: WireAnswer): AnswerBody {
  return JSON.parse(answer.text) as AnswerBody;
}
