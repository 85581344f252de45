import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stampDefaultApp } from '../../../scripts/setup/default-app-stamp.mjs';
import {
  electronEnvironment,
  executableName,
  presentElectron,
  rememberRegistryElectron,
} from '../../../scripts/setup/electron-runtime.mjs';
import { npmCommand, npmRegistry } from '../../../scripts/setup/npm-client.mjs';
import { createProgress } from '../../../scripts/setup/progress.mjs';
import { cacheFolder } from '../../../scripts/setup/project-paths.mjs';
import { sandboxIsBlocked } from '../../../scripts/setup/sandbox-check.mjs';
import { switchesFor } from '../../../scripts/setup/start-app.mjs';
import { debianPackages, isOnPath, missingLibraries } from '../../../scripts/setup/system-libraries.mjs';
import { hasDisplay } from '../../../scripts/setup/virtual-display.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planbatch-setup-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

describe('the cache folder', () => {
  const home = path.resolve('/home/ann');

  test('is where the user set it', () => {
    const env = { PLANBATCH_CACHE: path.resolve('/big'), XDG_CACHE_HOME: '/x' };
    expect(cacheFolder({ env, platform: 'linux', home })).toBe(path.resolve('/big'));
  });

  test.each([
    ['linux', {}, path.join(home, '.cache', 'planbatch')],
    ['linux', { XDG_CACHE_HOME: path.resolve('/x') }, path.join(path.resolve('/x'), 'planbatch')],
    ['darwin', {}, path.join(home, 'Library', 'Caches', 'planbatch')],
    ['win32', {}, path.join(home, 'AppData', 'Local', 'planbatch', 'Cache')],
  ] as const)('follows the custom of %s with %o', (platform, env, expected) => {
    expect(cacheFolder({ env, platform, home })).toBe(expected);
  });
});

describe('the Electron at hand', () => {
  const electron = executableName(process.platform);

  test('is none in a fresh clone', () => {
    expect(presentElectron(folder, {})).toBeUndefined();
  });

  test('is the folder the user named, before any other', () => {
    writeFiles({ [`mine/${electron}`]: '' });
    const env = { PLANBATCH_ELECTRON_DIST: path.join(folder, 'mine') };
    expect(presentElectron(folder, env)).toMatchObject({ source: 'given', dist: path.join(folder, 'mine') });
  });

  test('is refused in one sentence when the named folder has none', () => {
    const env = { PLANBATCH_ELECTRON_DIST: path.join(folder, 'nowhere') };
    expect(() => presentElectron(folder, env)).toThrow(/does not exist: point PLANBATCH_ELECTRON_DIST at/);
  });

  const official = {
    'node_modules/electron/package.json': '{"version":"45.4.1"}',
    'node_modules/electron/path.txt': electron,
    [`node_modules/electron/dist/${electron}`]: '',
  };

  test('is the official binary once it is installed', () => {
    writeFiles({ ...official, 'node_modules/electron/dist/version': 'v45.4.1' });
    expect(presentElectron(folder, {})).toMatchObject({ source: 'official' });
  });

  test('is not an official binary of another version', () => {
    writeFiles({ ...official, 'node_modules/electron/dist/version': '44.0.0' });
    expect(presentElectron(folder, {})).toBeUndefined();
  });

  test('is the one of the registry that an earlier start noted, while it is whole', () => {
    const dist = path.join(folder, 'cache', 'electron');
    writeFiles({ [`cache/electron/${electron}`]: '' });
    rememberRegistryElectron(folder, dist);
    expect(presentElectron(folder, {})).toBeUndefined();
    stampDefaultApp(dist);
    expect(presentElectron(folder, {})).toMatchObject({ source: 'registry', dist });
    rmSync(dist, { recursive: true });
    expect(presentElectron(folder, {})).toBeUndefined();
  });

  test('is what the tools are pointed at, as Electron and not as a plain Node', () => {
    const runtime = { source: 'registry', dist: '/d', executable: '/d/electron' } as const;
    const env = electronEnvironment(runtime, { ELECTRON_RUN_AS_NODE: '1', HOME: '/h' });
    expect(env).toEqual({ HOME: '/h', ELECTRON_OVERRIDE_DIST_PATH: '/d' });
  });
});

describe('npm', () => {
  test('is run by the Node at hand from the script that started us', () => {
    writeFiles({ 'npm/bin/npm-cli.js': '' });
    const script = path.join(folder, 'npm', 'bin', 'npm-cli.js');
    expect(npmCommand({ npm_execpath: script }, '/usr/bin/node')).toEqual(['/usr/bin/node', script]);
  });

  test('is found beside Node when another package manager started us', () => {
    writeFiles({ 'node_modules/npm/bin/npm-cli.js': '', 'yarn.js': '' });
    const node = path.join(folder, 'node.exe');
    expect(npmCommand({ npm_execpath: path.join(folder, 'yarn.js') }, node)[1]).toBe(
      path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    );
  });

  test('is asked for in one sentence when it is nowhere', () => {
    expect(() => npmCommand({}, path.join(folder, 'bin', 'node'))).toThrow(/npm was not found.*npm start/);
  });

  test('tells the registry the user has set, with the slash at its end', async () => {
    writeFiles({ 'npm-cli.js': 'console.log("https://npm.example.com/mirror")' });
    const env = { ...process.env, npm_execpath: path.join(folder, 'npm-cli.js') };
    await expect(npmRegistry(folder, env)).resolves.toBe('https://npm.example.com/mirror/');
  });
});

describe('the system libraries', () => {
  const output = `
        linux-vdso.so.1 (0x00007ffd)
        libnss3.so => not found
        libsmime3.so => not found
        libasound.so.2 => not found
        libnss3.so => not found
        libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)`;

  test('that ldd does not find are each named once', () => {
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libsmime3.so', 'libasound.so.2']);
  });

  test('become the packages of this Debian, each once', () => {
    const libraries = missingLibraries(output);
    expect(debianPackages(libraries, (name) => !name.endsWith('t64'))).toEqual(['libnss3', 'libasound2']);
    expect(debianPackages(libraries, () => true)).toEqual(['libnss3', 'libasound2t64']);
  });

  test('have a package even before the package lists were fetched', () => {
    expect(debianPackages(['libgtk-3.so.0'], () => false)).toEqual(['libgtk-3-0']);
  });

  test('include programs only when the search path has them', () => {
    const folderOfNode = path.dirname(process.execPath);
    expect(isOnPath(path.basename(process.execPath), `${folder}${path.delimiter}${folderOfNode}`)).toBe(true);
    expect(isOnPath('Xvfb', folder)).toBe(false);
    expect(isOnPath('Xvfb', undefined)).toBe(false);
  });
});

describe('a start', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %o knows whether windows can be seen', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });

  test('knows when the system keeps Chromium from its sandbox', () => {
    const ubuntu = (name: string): string | undefined =>
      name === 'apparmor_restrict_unprivileged_userns' ? '1' : undefined;
    const ours = { uid: 1000, mode: 0o100755 };
    expect(sandboxIsBlocked({ setting: ubuntu, helper: ours })).toBe(true);
    expect(sandboxIsBlocked({ setting: ubuntu, helper: undefined })).toBe(true);
    expect(sandboxIsBlocked({ setting: ubuntu, helper: { uid: 0, mode: 0o104755 } })).toBe(false);
    expect(sandboxIsBlocked({ setting: () => undefined, helper: ours })).toBe(false);
  });

  test('gives up the sandbox for root on Linux alone', () => {
    expect(switchesFor(0, 'linux')).toEqual(['--no-sandbox']);
    expect(switchesFor(1000, 'linux')).toEqual([]);
    expect(switchesFor(0, 'darwin')).toEqual([]);
    expect(switchesFor(undefined, 'win32')).toEqual([]);
  });
});

describe('progress', () => {
  function shown(isTTY: boolean): readonly string[] {
    const texts: string[] = [];
    const report = createProgress(
      { isTTY, write: (text) => texts.push(text) },
      { label: 'Download', total: 200_000_000 },
    );
    for (let done = 0; done <= 200_000_000; done += 500_000) report(done);
    return texts;
  }

  test('is a line at every tenth in a log', () => {
    const lines = shown(false);
    expect(lines).toHaveLength(11);
    expect(lines[3]).toBe('Download: 30 % (60 MB of 200 MB)\n');
  });

  test('is one bar redrawn in place on a terminal', () => {
    const texts = shown(true);
    expect(texts).toHaveLength(101);
    expect(texts.every((text) => text.startsWith('\r'))).toBe(true);
    expect(texts[50]).toBe('\rDownload [############.............] 50 % (100 MB of 200 MB)');
    expect(texts.filter((text) => text.includes('\n'))).toHaveLength(1);
  });
});
