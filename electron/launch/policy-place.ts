import path from 'node:path';

interface SwitchReader {
  readonly getSwitchValue: (name: string) => string;
}

interface PolicyPlaceSurroundings {
  readonly commandLine: SwitchReader;
  readonly mayBeTested: boolean;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
}

/** Where the policy of the organisation is, and whether that is a test's own file. */
export interface PolicyPlace {
  readonly file: string;
  /** Chosen by `--policy-file`: whoever runs the test may own the file. */
  readonly isTrial: boolean;
}

/** Where administrators put the policy of the organisation. `--policy-file=PATH` is for tests; the release does not know it. */
export function policyPlace(around: PolicyPlaceSurroundings): PolicyPlace {
  const trial = around.mayBeTested ? around.commandLine.getSwitchValue('policy-file') : '';
  if (trial !== '') return { file: path.resolve(trial), isTrial: true };
  return { file: systemFile(around), isTrial: false };
}

function systemFile({ platform, environment }: PolicyPlaceSurroundings): string {
  if (platform === 'darwin') return '/Library/Application Support/Planbatch/policy.json';
  if (platform !== 'win32') return '/etc/planbatch/policy.json';
  return path.win32.join(environment['ProgramData'] ?? 'C:\\ProgramData', 'Planbatch', 'policy.json');
}
