import type { CommandLine } from './clean-launch';

/** A test's own door to the practice server, by which it scripts faults. */
export interface PracticeControl {
  readonly control: boolean;
  /** Prints where the practice server is, so that the test finds that door. Silent when nobody asked. */
  readonly announce: (access: object) => void;
}

/** Whether `--practice-control` was given. The packaged app does not know the switch. */
export function readPracticeControl(
  commandLine: Pick<CommandLine, 'hasSwitch'>,
  isUnpackaged: boolean,
): PracticeControl {
  const control = isUnpackaged && commandLine.hasSwitch('practice-control');
  return {
    control,
    announce: (access) => {
      if (control) process.stdout.write(`${JSON.stringify({ practiceAccess: access })}\n`);
    },
  };
}
