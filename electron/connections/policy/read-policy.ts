import { closeSync, fstatSync, openSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { Policy } from './policy';
import { policyIn } from './policy-file';

export interface PolicySource {
  readonly file: string;
  /** A test's own file: whoever runs the test may own it. */
  readonly isTrial: boolean;
  readonly platform: NodeJS.Platform;
}

/** A file with more than this is no policy. */
const greatestSize = 1_000_000;

/**
 * The policy in that file. It is believed only where none but administrators can have written it; one that is there
 * and cannot be believed, read or understood is refused, which allows less than none (docs/policy.md).
 */
export function readPolicy(source: PolicySource): Policy {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(source.file, 'r');
    const about = fstatSync(descriptor);
    if (!about.isFile()) return refused('It is not a file.');
    if (about.size > greatestSize) return refused('It is too large.');
    if (isWritable(about, source)) return refused(fileOpen);
    if (isFolderOpen(source)) return refused(folderOpen);
    return policyIn(readFileSync(descriptor, 'utf8'));
  } catch (error) {
    return isAbsent(error) ? { kind: 'none' } : refused('It cannot be read.');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const fileOpen = 'Others than administrators can change it, so it may not be theirs.';
const folderOpen = 'Others than administrators can change its folder, so it may not be theirs.';

/** Whether anybody but an administrator can change it. */
function isWritable(about: Stats, { file, platform, isTrial }: PolicySource): boolean {
  return platform === 'win32' ? opensForWriting(file) : isOpenToOthers(about, { platform, isTrial });
}

/** Also where a link stands in for the file: whoever can change either folder can change the policy. */
function isFolderOpen({ file, platform, isTrial }: PolicySource): boolean {
  // Access lists are not seen here; the installer sets them (docs/policy.md).
  if (platform === 'win32') return false;
  const folders = [path.dirname(file), path.dirname(realpathSync(file))];
  return folders.some((folder) => isOpenToOthers(statSync(folder), { platform, isTrial }));
}

/** Group `admin` of macOS; there administrators write to system folders by it. */
const adminGroup = 80;

function isOpenToOthers(
  { mode, uid, gid }: Stats,
  { platform, isTrial }: Pick<PolicySource, 'platform' | 'isTrial'>,
): boolean {
  const isOwned = uid === 0 || (isTrial && uid === process.getuid?.());
  const groups = platform === 'darwin' ? [0, adminGroup] : [0];
  const isGroupOpen = (mode & 0o020) !== 0 && !groups.includes(gid);
  return !isOwned || isGroupOpen || (mode & 0o002) !== 0;
}

/** Windows has no such bits: what the person may open for writing is not the administrators' alone. */
function opensForWriting(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'));
    return true;
  } catch {
    return false;
  }
}

function isAbsent(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function refused(reason: string): Policy {
  return { kind: 'refused', reason };
}
