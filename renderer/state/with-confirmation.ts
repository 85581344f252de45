import type { CallInput, PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import type { Asking } from './asking';

/** Which rows a run would take. */
export type RunQuestion = CallInput<'previewRun'>;

/** The same verbs; a run that has to be confirmed is, by the person, and asked for again. */
export function withConfirmation(
  api: PlanbatchApi,
  confirming: Pick<Asking<RunQuestion>, 'ask'>,
): PlanbatchApi {
  const confirmed = async <Value>(
    ask: () => Promise<Result<Value>>,
    question: RunQuestion,
  ): Promise<Result<Value>> => {
    const result = await ask();
    if (result.ok || result.failure.nextStep !== 'confirm') return result;
    return (await confirming.ask(question)) ? ask() : notConfirmed;
  };
  return {
    ...api,
    startRun: (input) =>
      confirmed(() => api.startRun(input), { scope: input.scope, leftOut: input.leftOut ?? [] }),
    sendReviewed: (input) =>
      confirmed(() => api.sendReviewed(input), { scope: 'changed', leftOut: input.leftOut }),
  };
}

const notConfirmed = {
  ok: false,
  failure: { kind: 'notPossible', message: 'Nothing was sent.', nextStep: 'none' },
} as const;

/** Whether a run failed only because the person did not confirm it. */
export function isUnconfirmed(failure: Failure): boolean {
  return failure === notConfirmed.failure;
}
