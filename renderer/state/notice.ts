import type { Failure, NextStep } from '../../shared/ipc/failure';

/** One thing to tell the person: shown in the status line and read out by screen readers. */
export interface Notice {
  readonly kind: 'information' | 'problem';
  readonly text: string;
  readonly nextStep: NextStep;
  /** Does it again, where the next step is to retry or to sign in. */
  readonly again?: () => void;
  /** Tells two equal texts apart, so that the same message is read out again. */
  readonly serial: number;
}

let serial = 0;

export function notice(kind: Notice['kind'], text: string, nextStep: NextStep = 'none'): Notice {
  serial += 1;
  return { kind, text, nextStep, serial };
}

/** What a failure says; `again` is offered where its next step is to retry, or to sign in first. */
export function failureNotice(failure: Failure, again: () => void): Notice {
  const told = notice('problem', failure.message, failure.nextStep);
  const canHelp = failure.nextStep === 'retry' || failure.nextStep === 'signIn';
  return canHelp ? { ...told, again } : told;
}
