import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The calls that can change what is on the disk, or wait for it. */
const traced = [
  ...['openat', 'open', 'creat', 'close', 'dup', 'dup2', 'dup3', 'fcntl'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'fallocate', 'ftruncate', 'truncate'],
  ...['fsync', 'fdatasync', 'sync_file_range', 'syncfs', 'rename', 'renameat', 'renameat2'],
  ...['unlink', 'unlinkat', 'link', 'linkat'],
];

/** Words before a program that write down every such call of it, with all bytes. */
export function straceWords(logFile: string): readonly string[] {
  const calls = `trace=${traced.join(',')}`;
  return ['strace', '-f', '-qq', '-xx', '-s', '10000000', '-e', calls, '-e', 'signal=none', '-o', logFile];
}

/** Why calls cannot be traced here; undefined when they can. As root on Debian it is installed first. */
export function straceObstacle(): string | undefined {
  if (process.platform !== 'linux')
    return 'strace, which writes down every write and sync, is for Linux only';
  if (!runs('strace', ['-V'])) install();
  if (!runs('strace', ['-V'])) return 'strace is missing: apt-get install strace';
  return runs('strace', ['-o', '/dev/null', 'true'])
    ? undefined
    : 'this system does not let programs be traced';
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'strace'], { env });
}

function runs(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
