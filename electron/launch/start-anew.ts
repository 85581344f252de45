import { sortWords, withoutSwitch } from './known-switches';

/** The part of Electron's `app` that starts the program again. */
export interface RestartingApp {
  readonly relaunch: (options: { readonly args: string[] }) => void;
  readonly exit: (code: number) => void;
}

interface Start {
  readonly app: RestartingApp;
  /** The command line after the program. */
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly mayBeTested: boolean;
}

/** Read before the first line of ours: a file for Chromium's log, or for what Node has run. */
const earlyVariables = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'NODE_V8_COVERAGE'] as const;

const withoutStart = `--${withoutSwitch}=`;

/** The exit code of a program that was called wrongly. */
const wrongUse = 64;

/**
 * Starts the packaged app anew without what it does not know, and ends this one, which has read no secret and nothing
 * of a workspace: whatever a switch has begun to write, it holds none. True where that is so, and nothing may go on.
 */
export function startAnew({ app, words, environment, platform, mayBeTested }: Start): boolean {
  const { kept, strange } = sortWords({ words, platform, mayBeTested });
  const early = earlyVariables.filter((name) => name in environment);
  if (strange.length + early.length === 0) return false;
  for (const name of early) delete environment[name];
  // It has been started anew already: somebody else puts them there, again and again.
  if (kept.some((word) => word.startsWith(withoutStart))) {
    process.stderr.write(`Planbatch does not start with these: ${[...strange, ...early].join(', ')}\n`);
    app.exit(wrongUse);
    return true;
  }
  app.relaunch({ args: [...kept, `${withoutStart}${[...strange, ...early].join(',')}`] });
  app.exit(0);
  return true;
}

/** What this start was made without, for the log. */
export function startedWithout(words: readonly string[]): readonly string[] {
  const given = words.filter((word) => word.startsWith(withoutStart));
  const names = given.flatMap((word) => word.slice(withoutStart.length).split(','));
  return names.filter((name) => /^[\w-]{1,60}$/.test(name)).slice(0, 50);
}
