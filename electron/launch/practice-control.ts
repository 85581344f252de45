interface SwitchReader {
  readonly hasSwitch: (name: string) => boolean;
  /** Empty where it was not given. */
  readonly getSwitchValue: (name: string) => string;
}

/** What tests and benches ask of the practice server: a door by which faults are scripted, more plans, no hurry. */
export interface PracticeControl {
  readonly control: boolean;
  /** Plans beyond the samples (`--practice-plans=N`). */
  readonly morePlans: number;
  /** Neither the server nor its client limits how many requests go out (`--practice-no-limit`). */
  readonly isUnlimited: boolean;
  /** Prints where the practice server is, so that the test finds that door. Silent when nobody asked. */
  readonly announce: (access: object) => void;
}

/** What the switches say. The release does not know them. */
export function readPracticeControl(commandLine: SwitchReader, mayBeTested: boolean): PracticeControl {
  const control = mayBeTested && commandLine.hasSwitch('practice-control');
  return {
    control,
    morePlans: mayBeTested ? Number(commandLine.getSwitchValue('practice-plans')) || 0 : 0,
    isUnlimited: mayBeTested && commandLine.hasSwitch('practice-no-limit'),
    announce: (access) => {
      if (control) process.stdout.write(`${JSON.stringify({ practiceAccess: access })}\n`);
    },
  };
}
