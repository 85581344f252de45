/** Names what the start before this one was made without; nobody else gives it. */
export const withoutSwitch = 'started-without';

/**
 * All that the packaged app is started with on purpose. Chromium, V8 and Node know thousands of switches; some write
 * network events, memory or source to a file (`--trace-startup=netlog`, `--js-flags=--heap-snapshot-on-oom`), and they
 * act before the first line of ours, so a list of the bad ones would never be done.
 */
const knownSwitches: ReadonlySet<string> = new Set([
  // Ours.
  ...['user-data-dir', withoutSwitch],
  // Root cannot run Chromium's sandbox; the name of the desktop's key store is not always told.
  ...['no-sandbox', 'password-store'],
  // How the window is drawn, and on what.
  ...['lang', 'display', 'ozone-platform', 'ozone-platform-hint', 'enable-wayland-ime', 'gtk-version'],
  ...['wayland-text-input-version', 'force-device-scale-factor', 'force-dark-mode', 'force-color-profile'],
  ...['force-high-contrast', 'force-prefers-reduced-motion', 'force-renderer-accessibility'],
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-software-rasterizer', 'disable-dev-shm-usage'],
  ...['use-gl', 'use-angle', 'ignore-gpu-blocklist'],
]);

/** What tests work through; the release does not know them. */
const testSwitches: ReadonlySet<string> = new Set([
  ...['inspect', 'remote-debugging-port', 'remote-debugging-pipe'],
  ...['practice-control', 'practice-plans', 'practice-no-limit', 'policy-file'],
]);

export interface GivenWords {
  /** The command line after the program. */
  readonly words: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly mayBeTested: boolean;
}

export interface SortedWords {
  readonly kept: readonly string[];
  /** The names of the switches that the app does not know. */
  readonly strange: readonly string[];
}

/** Tells known switches from others, the way Chromium reads a command line. */
export function sortWords({ words, platform, mayBeTested }: GivenWords): SortedWords {
  const kept: string[] = [];
  const strange: string[] = [];
  for (const word of words) {
    const name = switchName(word, platform);
    if (name === undefined || isKnown(name, mayBeTested)) kept.push(word);
    else strange.push(name);
  }
  return { kept, strange };
}

function isKnown(name: string, mayBeTested: boolean): boolean {
  return knownSwitches.has(name) || (mayBeTested && testSwitches.has(name)) || isFromFinder(name);
}

/** macOS numbers the programs it starts. */
function isFromFinder(name: string): boolean {
  return /^psn_[\d_]+$/.test(name);
}

/** One dash does for two; Windows takes a slash as well, and any case. */
function switchName(word: string, platform: NodeJS.Platform): string | undefined {
  const isWindows = platform === 'win32';
  const name = (isWindows ? /^(?:--?|\/)([^-=][^=]*)/ : /^--?([^-=][^=]*)/).exec(word)?.[1];
  return isWindows ? name?.toLowerCase() : name;
}
