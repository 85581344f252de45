import type { Exchange, Request } from './exchange';
import { readTokens, type Tokens } from './tokens';
import { serviceAddress } from './service-address';
import { reachedAccess } from './reached-access';
import { SignInRefusedError } from './sign-in-refused-error';
import type { AccessSource, VbapiAccess } from './vbapi-access';
import type { VbapiError, VbapiResult } from './vbapi-error';

/** What signing in needs: a way to send, and the monotonic time. */
export interface SignInSurroundings {
  readonly send: (request: Request) => Promise<Exchange>;
  readonly now: () => number;
}

/** Keeps the tokens of one connection: signs in when first asked, shares one renewal among all who wait. */
export class SignIn {
  #tokens: Tokens | null = null;
  #renewal: Promise<VbapiResult<Tokens>> | null = null;
  /** What the service said to these credentials, and when. */
  #refusal: { readonly error: VbapiError; readonly at: number } | null = null;

  constructor(
    private readonly access: AccessSource,
    private readonly around: SignInSurroundings,
  ) {}

  /** The ID token, renewed ahead of its expiry. */
  async token(): Promise<VbapiResult<string>> {
    const tokens = this.#tokens;
    if (tokens !== null && this.around.now() < tokens.renewAt) return { ok: true, value: tokens.idToken };
    return idTokenOf(await this.#renew());
  }

  /** Another ID token after the service refused this one; at once if someone else has renewed it meanwhile. */
  async tokenInsteadOf(refused: string): Promise<VbapiResult<string>> {
    const tokens = this.#tokens;
    if (tokens !== null && tokens.idToken !== refused) return { ok: true, value: tokens.idToken };
    return idTokenOf(await this.#renew());
  }

  #renew(): Promise<VbapiResult<Tokens>> {
    const refusal = this.#refusal;
    // A hundred plans with a wrong password must not be a hundred tries of it: the service may lock the user out.
    if (refusal !== null && this.around.now() - refusal.at < refusalHolds) {
      return Promise.resolve({ ok: false, error: refusal.error });
    }
    this.#renewal ??= this.#obtain().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #obtain(): Promise<VbapiResult<Tokens>> {
    const access = await reachedAccess(this.access);
    return access.ok ? this.#obtainWith(access.value) : access;
  }

  async #obtainWith(access: VbapiAccess): Promise<VbapiResult<Tokens>> {
    const old = this.#tokens;
    this.#tokens = null;
    if (access.bearerToken !== undefined) return this.#pasted(access.bearerToken, old);
    const refresh = old === null ? undefined : refreshRequest(access, old);
    const refreshed = refresh === undefined ? undefined : await this.#ask(refresh);
    const obtained = refreshed?.ok === true ? refreshed : await this.#ask(signInRequest(access));
    if (obtained.ok) {
      // A refresh may leave out the refresh token; the old one goes on then.
      const refreshToken = obtained.value.refreshToken ?? old?.refreshToken ?? null;
      this.#tokens = { ...obtained.value, refreshToken };
    } else if (isRefusal(obtained.error)) {
      this.#refusal = { error: obtained.error, at: this.around.now() };
    }
    return obtained;
  }

  /** A pasted token goes on until the service refuses it; there is no way to renew it. */
  #pasted(idToken: string, refused: Tokens | null): VbapiResult<Tokens> {
    if (refused !== null || this.#refusal !== null) {
      const error = new SignInRefusedError(tokenRefused);
      this.#refusal = { error, at: this.around.now() };
      return { ok: false, error };
    }
    this.#tokens = { idToken, refreshToken: null, renewAt: Infinity };
    return { ok: true, value: this.#tokens };
  }

  async #ask(request: Request): Promise<VbapiResult<Tokens>> {
    const sent = await this.around.send(request);
    return sent.ok ? readTokens(sent.answer, this.around.now()) : { ok: false, error: sent.error };
  }
}

/** Milliseconds for which credentials that were refused are not tried again. */
const refusalHolds = 30_000;

function isRefusal(error: VbapiError): boolean {
  if (error.name === 'BadStatusError') return [400, 401, 403].includes(error.status);
  return error.name === 'SignInRefusedError';
}

const tokenRefused = 'The service no longer accepts the bearer token. Paste a new one.';

function idTokenOf(result: VbapiResult<Tokens>): VbapiResult<string> {
  return result.ok ? { ok: true, value: result.value.idToken } : result;
}

function signInRequest(access: VbapiAccess): Request {
  const basic = Buffer.from(`${access.user}:${access.password}`, 'utf8').toString('base64');
  return {
    method: 'POST',
    address: serviceAddress(access.baseUrl, ['user-authentication']),
    headers: { ...clientHeaders(access), Authorization: `Basic ${basic}` },
  };
}

/** Undefined where the sign-in gave no refresh token. */
function refreshRequest(access: VbapiAccess, { idToken, refreshToken }: Tokens): Request | undefined {
  if (refreshToken === null) return undefined;
  return {
    method: 'POST',
    address: serviceAddress(access.baseUrl, ['user-refresh-tokens']),
    headers: {
      ...clientHeaders(access),
      'expired-id-token': idToken,
      'refresh-token': refreshToken,
    },
  };
}

function clientHeaders(access: VbapiAccess): Readonly<Record<string, string>> {
  return {
    'x-api-key': access.apiKey,
    'vbasoftware-database': access.database,
    'vbasoftware-client-id': access.clientId,
    'vbasoftware-client-code': access.clientCode,
  };
}
