import { problem, success, type Answer } from './answer';
import type { Call } from './call';
import type { IssuedTokens } from './tokens';

/** POST /user-authentication: user name and password for tokens. */
export function signIn(call: Call): Answer {
  const { access, tokens } = call.world;
  const given = basicCredentials(call.headers.authorization);
  if (given === null) return problem(401, 'The Authorization header must hold Basic credentials.');
  if (given.user !== access.user || given.password !== access.password) {
    return problem(401, 'Incorrect username or password.');
  }
  return signedIn(tokens.issue(given.user));
}

/** POST /user-refresh-tokens: an old ID token and its refresh token for new ones. */
export function refreshTokens(call: Call): Answer {
  const idToken = call.headers['expired-id-token'];
  const refreshToken = call.headers['refresh-token'];
  if (typeof idToken !== 'string') return problem(400, 'The expired-id-token header is required.');
  if (typeof refreshToken !== 'string') return problem(400, 'The refresh-token header is required.');
  const tokens = call.world.tokens.refresh(idToken, refreshToken);
  return tokens === null ? problem(401, 'The refresh token is not valid.') : signedIn(tokens);
}

function signedIn(authenticationResult: IssuedTokens): Answer {
  return success(200, { challengeName: null, session: null, authenticationResult });
}

function basicCredentials(header: string | undefined): { user: string; password: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
