import { NoAnswerError } from './no-answer-error';
import type { AccessSource, VbapiAccess } from './vbapi-access';
import type { VbapiResult } from './vbapi-error';

/** The access, or a service that cannot be reached where there is none. */
export async function reachedAccess(source: AccessSource): Promise<VbapiResult<VbapiAccess>> {
  try {
    return { ok: true, value: await source() };
  } catch (error) {
    return { ok: false, error: new NoAnswerError('unreachable', error) };
  }
}
