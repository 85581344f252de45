import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { debuggingSwitches, forbiddenSwitches } from '../../../electron/launch/clean-launch';
import { sortWords } from '../../../electron/launch/known-switches';
import { startAnew, startedWithout } from '../../../electron/launch/start-anew';
import { isArchive } from '../../../electron/launch/test-build';
import { withholdMemory } from '../../../electron/launch/withhold-memory';

interface Tried {
  readonly isLeaving: boolean;
  readonly relaunched: readonly string[] | undefined;
  readonly code: number | undefined;
}

function start(words: readonly string[], environment: NodeJS.ProcessEnv = {}, mayBeTested = false): Tried {
  let relaunched: readonly string[] | undefined;
  let code: number | undefined;
  const app = {
    relaunch: ({ args }: { readonly args: readonly string[] }) => void (relaunched = args),
    exit: (given: number) => void (code = given),
  };
  const isLeaving = startAnew({ app, words, environment, platform: 'linux', mayBeTested });
  return { isLeaving, relaunched, code };
}

describe('the packaged app', () => {
  it('starts as it is with what it knows, and with words that are no switches', () => {
    const words = [
      '--user-data-dir=/data',
      '--no-sandbox',
      '--password-store=basic',
      '--lang=de',
      'a word',
      '-',
    ];
    expect(start(words)).toEqual({ isLeaving: false, relaunched: undefined, code: undefined });
    expect(start(['--', '--trace-startup']).isLeaving).toBe(true);
  });

  it.each([
    ['--trace-startup=netlog', 'trace-startup'],
    ['-trace-startup', 'trace-startup'],
    ['--js-flags=--log-all --logfile=/tmp/x', 'js-flags'],
    ['--enable-logging=file', 'enable-logging'],
    ['--renderer-cmd-prefix=/tmp/evil', 'renderer-cmd-prefix'],
    ['--a-switch-of-next-year', 'a-switch-of-next-year'],
  ])('starts anew without %s, keeps the rest, and tells what it left out', (word, name) => {
    const { isLeaving, relaunched, code } = start(['--user-data-dir=/data', word, '--lang=de']);
    expect({ isLeaving, code }).toEqual({ isLeaving: true, code: 0 });
    expect(relaunched).toEqual(['--user-data-dir=/data', '--lang=de', `--started-without=${name}`]);
    expect(startedWithout(relaunched ?? [])).toEqual([name]);
  });

  it('starts anew where a variable has begun to write a file, and that one is gone then', () => {
    const environment: NodeJS.ProcessEnv = { ELECTRON_LOG_FILE: '/tmp/log', LANG: 'C' };
    expect(start([], environment).relaunched).toEqual(['--started-without=ELECTRON_LOG_FILE']);
    expect(environment).toEqual({ LANG: 'C' });
  });

  it('does not start at all where it finds such switches a second time', () => {
    const { relaunched, code } = start(['--started-without=v', '--trace-startup']);
    expect({ relaunched, code }).toEqual({ relaunched: undefined, code: 64 });
  });

  it('knows none of the switches that weaken it, and in its release none that tests work through', () => {
    const weakening = forbiddenSwitches.map((name) => `--${name}`);
    const ofTests = [...debuggingSwitches, 'inspect', 'practice-control', 'policy-file'].map(
      (name) => `--${name}`,
    );
    const kept = (mayBeTested: boolean): readonly string[] =>
      sortWords({ words: [...weakening, ...ofTests], platform: 'linux', mayBeTested }).kept;
    expect(kept(false)).toEqual([]);
    expect(kept(true)).toEqual(ofTests);
  });

  it('reads a command line of Windows as Windows does', () => {
    const words = ['/Trace-Startup', '--LANG=de', '--JS-flags=x'];
    expect(sortWords({ words, platform: 'win32', mayBeTested: false })).toEqual({
      kept: ['--LANG=de'],
      strange: ['trace-startup', 'js-flags'],
    });
    expect(sortWords({ words: ['/a/file'], platform: 'linux', mayBeTested: false }).kept).toEqual([
      '/a/file',
    ]);
  });

  it('puts nothing but names of switches into its log', () => {
    expect(startedWithout(['--started-without=v,<b>,trace-startup', '--lang=de'])).toEqual([
      'v',
      'trace-startup',
    ]);
  });

  it('is known by its archive, whatever its program is called', () => {
    expect(isArchive('/opt/planbatch/resources/app.asar')).toBe(true);
    expect(isArchive('/home/pat/planbatch')).toBe(false);
  });
});

describe('the memory of the program', () => {
  function filterFile(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-memory-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'coredump_filter');
    writeFileSync(file, '00000033');
    return file;
  }

  it('is kept out of the files of crashes where the system asks for that', () => {
    const file = filterFile();
    withholdMemory('linux', file);
    expect(readFileSync(file, 'utf8')).toBe('0');
    withholdMemory('linux', '/nowhere/at/all');
  });

  it('is the business of the system elsewhere', () => {
    const file = filterFile();
    withholdMemory('win32', file);
    expect(readFileSync(file, 'utf8')).toBe('00000033');
  });
});
