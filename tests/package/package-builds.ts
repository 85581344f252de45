import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './project-root';

/** Puts both builds together before the tests, as `npm run package` does. */
export function setup(): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { cwd: root, stdio: 'pipe' });
}
