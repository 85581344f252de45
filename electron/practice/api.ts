import type { IncomingHttpHeaders } from 'node:http';
import { assertNever } from '../../shared/plan/assert-never';
import { problem, type Answer } from './answer';
import { bearerUser, refusedCaller, refusedClient, refusedDatabase } from './door';
import { requestTarget } from './request-target';
import { routeFor, type Routed } from './router';
import { takeToken, type Bucket, type RateLimit } from './token-bucket';
import type { World } from './world';

/** A request that was received whole; a body over the cap is not kept. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | 'tooLarge';
  /** See `Call`. */
  readonly applies: (index: number) => boolean;
}

/** The API without its transport: a request goes in, an answer comes out, the world may have changed. */
export class Api {
  readonly #world: World;
  readonly #limit: RateLimit | null;
  #bucket: Bucket;

  constructor(world: World, limit: RateLimit | null) {
    this.#world = world;
    this.#limit = limit;
    this.#bucket = { tokens: limit?.burst ?? 0, at: performance.now() };
  }

  answer(request: ReceivedRequest): Answer {
    const refusal = refusedCaller(request.headers, this.#world.access) ?? this.#overLimit();
    if (refusal !== null) return refusal;
    const target = requestTarget(request.url);
    if (target === 'badEncoding') return problem(400, 'The address is not properly percent-encoded.');
    if (target === null) return problem(404, 'There is nothing at this address.');
    const routed = routeFor(request.method, target.segments);
    switch (routed.found) {
      case 'nothing':
        return problem(404, 'There is nothing at this address.');
      case 'otherMethods': {
        const allowed = routed.methods.join(', ');
        return problem(405, `This address takes ${allowed}.`, { Allow: allowed });
      }
      case 'route':
        return this.#handled(routed, target.query, request);
      default:
        return assertNever(routed);
    }
  }

  #handled(routed: Routed & { found: 'route' }, query: URLSearchParams, request: ReceivedRequest): Answer {
    const { headers, body, applies } = request;
    const { access, tokens } = this.#world;
    const refusal = refusedDatabase(headers, access);
    if (refusal !== null) return refusal;
    let user = '';
    if (routed.route.credentials === 'client') {
      const wrongClient = refusedClient(headers, access);
      if (wrongClient !== null) return wrongClient;
    } else {
      const bearer = bearerUser(headers, tokens);
      if ('refusal' in bearer) return bearer.refusal;
      user = bearer.user;
    }
    if (body === 'tooLarge') return problem(413, 'The request body is too large.');
    const { parameters, route } = routed;
    return route.handle({ world: this.#world, user, parameters, query, headers, body, applies });
  }

  /** Every call with a valid API key counts, sign-in too. */
  #overLimit(): Answer | null {
    if (this.#limit === null) return null;
    const { passes, ...bucket } = takeToken(this.#bucket, this.#limit, performance.now());
    this.#bucket = bucket;
    return passes ? null : problem(429, 'Too many requests. Wait a moment and try again.');
  }
}
