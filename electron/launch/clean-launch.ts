/** The part of Electron's command line that this room needs. */
export interface CommandLine {
  readonly hasSwitch: (name: string) => boolean;
  readonly removeSwitch: (name: string) => void;
}

export interface Launch {
  readonly commandLine: CommandLine;
  readonly environment: NodeJS.ProcessEnv;
  /** Not the release: a test may drive the window through the debugging port. */
  readonly mayBeTested: boolean;
}

/** Each of these lets whoever starts the app read its traffic or weaken its connections (reliability notes, section 3). */
export const forbiddenSwitches = [
  'log-net-log',
  'net-log-capture-mode',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'ssl-key-log-file',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'disable-web-security',
  'js-flags',
  'load-extension',
] as const;

/** Whoever holds a debugging port holds the window. Playwright needs one, so what may be tested keeps it. */
export const debuggingSwitches = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** Node and Chromium read these when they first connect: they leak TLS keys or trust strangers. */
export const forbiddenVariables = [
  'SSLKEYLOGFILE',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
] as const;

/** Forgets dangerous switches and variables. Must run before anything else; gives the switches it removed. */
export function cleanLaunch({ commandLine, environment, mayBeTested }: Launch): readonly string[] {
  for (const variable of forbiddenVariables) delete environment[variable];
  const unwanted = mayBeTested ? forbiddenSwitches : [...forbiddenSwitches, ...debuggingSwitches];
  const removed = unwanted.filter((name) => commandLine.hasSwitch(name));
  for (const name of removed) commandLine.removeSwitch(name);
  return removed;
}
