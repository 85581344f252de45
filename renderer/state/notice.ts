import type { NextStep } from '../../shared/ipc/failure';

/** One thing to tell the person: shown in the status line and read out by screen readers. */
export interface Notice {
  readonly kind: 'information' | 'problem';
  readonly text: string;
  readonly nextStep: NextStep;
  /** Tells two equal texts apart, so that the same message is read out again. */
  readonly serial: number;
}

let serial = 0;

export function notice(kind: Notice['kind'], text: string, nextStep: NextStep = 'none'): Notice {
  serial += 1;
  return { kind, text, nextStep, serial };
}
