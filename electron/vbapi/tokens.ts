import { z } from 'zod';
import type { Answer } from './exchange';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import { challengeWords } from './challenge-words';
import { parsedAnswer } from './parsed-answer';
import { SignInRefusedError } from './sign-in-refused-error';
import type { VbapiResult } from './vbapi-error';

/** The tokens of a sign-in. The ID token goes with every request. */
export interface Tokens {
  readonly idToken: string;
  readonly refreshToken: string | null;
  /** Monotonic milliseconds from which on they are to be renewed. */
  readonly renewAt: number;
}

const text = z.string().nullish();
const signInSchema = z.object({
  challengeName: text,
  authenticationResult: z
    .object({ idToken: text, refreshToken: text, expiresIn: z.number().nullish() })
    .nullish(),
});

const dayAlmost = 23 * 3600;
const aheadOfExpiry = 5 * 60;

/** Reads the answer to sign-in or refresh. */
export function readTokens(answer: Answer, now: number): VbapiResult<Tokens> {
  const parsed = parsedAnswer(answer, signInSchema);
  if (!parsed.ok) return parsed;
  const { challengeName, authenticationResult: result } = parsed.value;
  if (typeof result?.idToken !== 'string' || result.idToken === '') {
    const error =
      typeof challengeName === 'string'
        ? new SignInRefusedError(challengeWords(challengeName))
        : new AnswerNotUnderstoodError('Signing in gave no token.');
    return { ok: false, error };
  }
  const renewAt = now + 1000 * renewAfter(result.expiresIn ?? dayAlmost);
  return { ok: true, value: { idToken: result.idToken, refreshToken: result.refreshToken ?? null, renewAt } };
}

/** Five minutes ahead of expiry and at most once in 23 hours; short-lived tokens at half their life. */
function renewAfter(expiresIn: number): number {
  if (expiresIn <= 0) return dayAlmost;
  return Math.min(dayAlmost, Math.max(expiresIn - aheadOfExpiry, expiresIn / 2));
}
