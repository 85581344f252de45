import type { IncomingHttpHeaders } from 'node:http';
import { problem, type Answer } from './answer';
import type { PracticeAccess } from './practice-access';
import type { TokenMint } from './tokens';

/** Refuses a call that names no application or holds no valid API key. */
export function refusedCaller(headers: IncomingHttpHeaders, access: PracticeAccess): Answer | null {
  if (isMissing(headers['user-agent'])) return problem(403, 'The User-Agent header is required.');
  const key = headers['x-api-key'];
  if (isMissing(key)) return problem(401, 'The x-api-key header is required.');
  return key === access.apiKey ? null : problem(401, 'The API key is not valid.');
}

/** Refuses a call that names no database, or another one. */
export function refusedDatabase(headers: IncomingHttpHeaders, access: PracticeAccess): Answer | null {
  const database = headers['vbasoftware-database'];
  if (isMissing(database)) return problem(400, 'The vbasoftware-database header is required.');
  return database === access.database
    ? null
    : problem(400, `The database '${String(database)}' does not exist.`);
}

/** Refuses a sign-in that names no client, or another one. */
export function refusedClient(headers: IncomingHttpHeaders, access: PracticeAccess): Answer | null {
  const wanted = { 'vbasoftware-client-id': access.clientId, 'vbasoftware-client-code': access.clientCode };
  const missing = Object.keys(wanted).find((name) => isMissing(headers[name]));
  if (missing !== undefined) return problem(400, `The ${missing} header is required.`);
  const wrong = Object.entries(wanted).some(([name, value]) => headers[name] !== value);
  return wrong ? problem(401, 'The client id or client code is not valid.') : null;
}

/** The signed-in user of a Bearer header, or the refusal. */
export function bearerUser(
  headers: IncomingHttpHeaders,
  tokens: TokenMint,
): { readonly user: string } | { readonly refusal: Answer } {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) {
    return { refusal: problem(401, 'The Authorization header must hold a Bearer token.') };
  }
  const user = tokens.userOf(token);
  return user === null ? { refusal: problem(401, 'The token is not valid or has expired.') } : { user };
}

function isMissing(value: string | readonly string[] | undefined): boolean {
  return value === undefined || value.length === 0;
}
