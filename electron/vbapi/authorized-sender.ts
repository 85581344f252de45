import { reachedAccess } from './reached-access';
import type { Answer, Exchange, Request } from './exchange';
import { serviceAddress } from './service-address';
import type { SignIn } from './sign-in';
import type { AccessSource, VbapiAccess } from './vbapi-access';
import type { VbapiError } from './vbapi-error';

/** One request below the base URL, signed in. */
export interface ServiceRequest {
  readonly method: 'GET' | 'PUT';
  readonly parts: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly mayGo?: Request['mayGo'];
}

/** Any answer, the request's own failure, or the sign-in's (then the service did not take the request). */
export type AuthorizedEnd =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: VbapiError }
  /** `hasLeft`: the service refused the token it was sent with, and there is no other. */
  | { readonly kind: 'notSignedIn'; readonly error: VbapiError; readonly hasLeft: boolean };

export interface AuthorizedSurroundings {
  readonly access: AccessSource;
  readonly signIn: SignIn;
  readonly send: (request: Request) => Promise<Exchange>;
}

/** Sends with a valid token. When the service refuses the token, it is renewed and the same bytes go again, once. */
export async function sendAuthorized(
  request: ServiceRequest,
  around: AuthorizedSurroundings,
): Promise<AuthorizedEnd> {
  const token = await around.signIn.token();
  if (!token.ok) return { kind: 'notSignedIn', error: token.error, hasLeft: false };
  const access = await reachedAccess(around.access);
  if (!access.ok) return { kind: 'notSignedIn', error: access.error, hasLeft: false };
  const first = await around.send(withToken(request, access.value, token.value));
  if (!first.ok || first.answer.status !== 401) return endOf(first);
  const renewed = await around.signIn.tokenInsteadOf(token.value);
  if (!renewed.ok) return { kind: 'notSignedIn', error: renewed.error, hasLeft: true };
  return endOf(await around.send(withToken(request, access.value, renewed.value)));
}

function endOf(ended: Exchange): AuthorizedEnd {
  return ended.ok ? { kind: 'answered', answer: ended.answer } : { kind: 'failed', error: ended.error };
}

function withToken(request: ServiceRequest, access: VbapiAccess, token: string): Request {
  return {
    method: request.method,
    mayGo: request.mayGo,
    address: serviceAddress(access.baseUrl, request.parts, request.query),
    headers: {
      'x-api-key': access.apiKey,
      'vbasoftware-database': access.database,
      Authorization: `Bearer ${token}`,
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}
