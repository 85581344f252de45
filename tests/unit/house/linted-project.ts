import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { lintConfig } from '../../../scripts/house/lint-config.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
const compilerSettings = ['', 'shared/', 'electron/', 'renderer/', 'tests/'].map(
  (room) => `${room}tsconfig.json`,
);

/** What the linter said of one file. */
export interface Complaint {
  readonly rule: string;
  readonly message: string;
}

/** Our own lint configuration, as it holds for a project in the given folder. */
function ourRules(folder: string): Linter.Config[] {
  return lintConfig(folder) as Linter.Config[];
}

/** The names of the rules that are ours. */
export const houseRuleNames: readonly string[] = [
  ...new Set(ourRules(project).flatMap((part) => Object.keys(part.rules ?? {}))),
].filter((name) => name.startsWith('house/'));

/**
 * Lays a project out on disk with the given files, lints it whole with our own configuration and our own
 * compiler settings, and removes it.
 * @returns what was said, by file
 */
export async function complaints(
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Complaint[]>> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'limits-')));
  try {
    symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const file of compilerSettings) cpSync(path.join(project, file), path.join(folder, file));
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: ourRules(folder) });
    const results = await eslint.lintFiles(['.']);
    return new Map(
      results.map((result) => [
        path.relative(folder, result.filePath).replaceAll(path.sep, '/'),
        result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'syntax', message })),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
