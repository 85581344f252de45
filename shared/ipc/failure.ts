import { z } from 'zod';

export const failureKinds = [
  'offline',
  'certificate',
  'timeout',
  'signIn',
  'forbidden',
  'notFound',
  'refused',
  'busy',
  'serverTrouble',
  'notUnderstood',
  'notPossible',
  'programError',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What the screen offers beside the message, so that it never has to read the text. */
export const nextSteps = ['retry', 'signIn', 'confirm', 'checkConnection', 'none'] as const;
export type NextStep = (typeof nextSteps)[number];

export const failureSchema = z.strictObject({
  kind: z.enum(failureKinds),
  message: z.string(),
  nextStep: z.enum(nextSteps),
});

/** An expected failure, in plan language, with what a person can do next. */
export type Failure = Readonly<z.infer<typeof failureSchema>>;

/** What every call answers: a value, or a failure that is part of the type. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
