import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from './project-root';

export function unpackedOf(build: 'release' | 'test'): string {
  return path.join(root, 'dist', build, `${process.platform}-unpacked`);
}

/** A folder of one test that every user may write to. */
export function everybodysFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-packaged-'));
  chmodSync(folder, 0o777);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
