import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cleanLaunch,
  debuggingSwitches,
  forbiddenSwitches,
  forbiddenVariables,
} from '../../../electron/launch/clean-launch';
import { settleDataFolder } from '../../../electron/launch/data-folder';
import { enableProcessSandbox } from '../../../electron/launch/process-sandbox';

/** A command line as Electron holds it. */
function commandLine(names: readonly string[]): {
  readonly left: Set<string>;
  readonly hasSwitch: (name: string) => boolean;
  readonly removeSwitch: (name: string) => void;
} {
  const left = new Set(names);
  return { left, hasSwitch: (name) => left.has(name), removeSwitch: (name) => void left.delete(name) };
}

const everySwitch = [...forbiddenSwitches, ...debuggingSwitches, 'user-data-dir', 'no-sandbox'];

describe('a launch', () => {
  it('of the packaged app forgets every switch that opens it up, the debugging port too', () => {
    const line = commandLine(everySwitch);
    cleanLaunch({ commandLine: line, environment: {}, mayBeTested: false });
    expect([...line.left]).toEqual(['user-data-dir', 'no-sandbox']);
  });

  it('from the source keeps the debugging port, through which its tests press keys', () => {
    const line = commandLine(everySwitch);
    const removed = cleanLaunch({ commandLine: line, environment: {}, mayBeTested: true });
    expect([...line.left]).toEqual([...debuggingSwitches, 'user-data-dir', 'no-sandbox']);
    expect(removed).toEqual(forbiddenSwitches);
  });

  it('forgets environment variables that leak keys or trust strangers, and no others', () => {
    const environment: NodeJS.ProcessEnv = Object.fromEntries(forbiddenVariables.map((name) => [name, '0']));
    environment['LANG'] = 'C';
    cleanLaunch({ commandLine: commandLine([]), environment, mayBeTested: false });
    expect(environment).toEqual({ LANG: 'C' });
  });

  it.each([
    ['is put in the sandbox', [], 1],
    [
      'is not put in the sandbox when --no-sandbox says so, as both together kill every child',
      ['no-sandbox'],
      0,
    ],
  ] as const)('%s', (_what, switches, calls) => {
    let enabled = 0;
    enableProcessSandbox({ commandLine: commandLine(switches), enableSandbox: () => void (enabled += 1) });
    expect(enabled).toBe(calls);
  });
});

describe('the data folder', () => {
  function settle(chosen: string): { readonly folder: string; readonly paths: ReadonlyMap<string, string> } {
    const paths = new Map<string, string>();
    const folder = settleDataFolder({
      commandLine: { getSwitchValue: () => chosen },
      getPath: () => path.resolve('/home/pat/.config/Planbatch'),
      setPath: (name, place) => void paths.set(name, place),
    });
    return { folder, paths };
  }

  it('holds everything that Electron writes', () => {
    const { folder, paths } = settle('/data/app');
    expect(folder).toBe(path.resolve('/data/app'));
    expect([...paths.keys()].sort()).toEqual(['crashDumps', 'logs', 'sessionData', 'userData']);
    expect([...paths.values()].filter((place) => !place.startsWith(folder))).toEqual([]);
  });

  it('is the platform’s own when none is chosen', () => {
    expect(settle('').folder).toBe(path.resolve('/home/pat/.config/Planbatch'));
  });
});
