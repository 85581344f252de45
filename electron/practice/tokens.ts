import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

type TokenUse = 'id' | 'access' | 'refresh';

interface Claims {
  readonly token_use: TokenUse;
  readonly username: string;
  /** Counts the tokens issued; what expires early is all up to a number. */
  readonly serial: number;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

/** What sign-in and refresh hand out; the field names are the API's. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

/** Issues tokens that look and age like the vendor's (JWTs of a day), and tells its own from others. */
export class TokenMint {
  readonly #secret = randomBytes(32);
  readonly #seconds: number;
  #serial = 0;
  #expiredUpTo = { id: 0, refresh: 0 };
  /** The token last found to be our own: a run shows the same one with every call. */
  #seen: { readonly token: string; readonly claims: Claims } | null = null;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  issue(username: string): IssuedTokens {
    return {
      accessToken: this.#sign('access', username),
      idToken: this.#sign('id', username),
      refreshToken: this.#sign('refresh', username),
      expiresIn: this.#seconds,
    };
  }

  /** The user of a valid ID token, else null: an access token is refused like a forged one. */
  userOf(idToken: string): string | null {
    const claims = this.#read(idToken, 'id');
    if (claims === null) return null;
    const isExpired = claims.exp <= Date.now() / 1000 || claims.serial <= this.#expiredUpTo.id;
    return isExpired ? null : claims.username;
  }

  /** New tokens for an ID token of ours, expired or not, and its refresh token; null if either is not. */
  refresh(idToken: string, refreshToken: string): IssuedTokens | null {
    const old = this.#read(idToken, 'id');
    const claims = this.#read(refreshToken, 'refresh');
    if (old === null || claims === null) return null;
    const isExpired = claims.serial <= this.#expiredUpTo.refresh;
    return isExpired || old.username !== claims.username ? null : this.issue(claims.username);
  }

  /** Makes every ID token issued so far invalid, and the refresh tokens too if asked. */
  expireAll(alsoRefresh: boolean): void {
    const refresh = alsoRefresh ? this.#serial : this.#expiredUpTo.refresh;
    this.#expiredUpTo = { id: this.#serial, refresh };
  }

  #sign(use: TokenUse, username: string): string {
    this.#serial += 1;
    const iat = Math.floor(Date.now() / 1000);
    // A refresh token outlives the tokens it replaces.
    const exp = iat + this.#seconds * (use === 'refresh' ? 30 : 1);
    const claims: Claims = { token_use: use, username, serial: this.#serial, iat, exp };
    const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${content}.${this.#signature(content).toString('base64url')}`;
  }

  #read(token: string, use: TokenUse): Claims | null {
    const read = this.#seen?.token === token ? this.#seen.claims : this.#verified(token);
    if (read !== null) this.#seen = { token, claims: read };
    return read?.token_use === use ? read : null;
  }

  #verified(token: string): Claims | null {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const expected = this.#signature(`${header}.${payload}`);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    // The signature proves that the content is our own.
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
  }

  #signature(content: string): Buffer {
    return createHmac('sha256', this.#secret).update(content).digest();
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
