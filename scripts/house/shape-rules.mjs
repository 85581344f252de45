// @ts-check
import { builtinModules } from 'node:module';
import path from 'node:path';
import eslintComments from '@eslint-community/eslint-plugin-eslint-comments';
import { assertNeverRule } from './assert-never-rule.mjs';
import { ban, typescriptRule, withReason } from './make-rule.mjs';

const CATCH_ALL_NAMES = new Set(
  ['util', 'helper', 'constant', 'type', 'common', 'misc', 'index'].flatMap((name) => [name, `${name}s`]),
);
const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** Reads the path from the project folder down, so where that folder lies does not matter. */
const fileName = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) => ({
    Program(/** @type {any} */ node) {
      const parts = path.relative(context.cwd, context.filename).split(path.sep);
      for (const part of parts) {
        if (CATCH_ALL_NAMES.has(part.replace(/\..*$/, ''))) {
          const message = `"${part}" says nothing of what is inside, so everything ends up there: name it for its main export.`;
          context.report({ node, message });
        } else if (!KEBAB_CASE.test(part)) {
          const message = `"${part}" is not kebab-case: some disks tell letter case apart and some do not, so names have none.`;
          context.report({ node, message });
        }
      }
    },
  }),
};

/** True for `export { a }` where `a` was declared here and not brought in from another file. */
function exportsOnlyItsOwn(/** @type {any} */ node, /** @type {any} */ context) {
  if (node.type === 'ExportAllDeclaration' || node.source) return false;
  const scope = context.sourceCode.getScope(node);
  return !node.specifiers.some((/** @type {any} */ specifier) => {
    const variable =
      scope.set.get(specifier.local.name) ?? scope.childScopes[0]?.set.get(specifier.local.name);
    return variable?.defs.some((/** @type {any} */ found) => found.type === 'ImportBinding');
  });
}

/** What a file and a type look like. */
export const shapeRules = {
  'file-name': fileName,
  'no-re-export': ban(
    'No barrel files: an import names the file where a thing lives, so cycles and dead code stay visible.',
    'ExportAllDeclaration, ExportNamedDeclaration',
    exportsOnlyItsOwn,
  ),
  'no-default-export': ban(
    'No default export: a name given at the export is the same name everywhere, and can be searched for.',
    'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  ),
  'no-enum': ban(
    'No enum: a closed union of texts reads the same in code, on disk and over IPC, and needs no import.',
    'TSEnumDeclaration',
  ),
  'node-prefix': ban(
    'Write node: before a module of Node, so that no package can stand in for it.',
    ':matches(ImportDeclaration, ImportExpression)',
    (node) => !builtinModules.includes(String(node.source.value)) || node.source.value.startsWith('node:'),
  ),
  'no-explicit-any': withReason(
    typescriptRule('no-explicit-any'),
    'What comes from outside is unknown until a schema has parsed it.',
  ),
  'no-non-null-assertion': withReason(
    typescriptRule('no-non-null-assertion'),
    'Say what happens when the value is missing.',
  ),
  'switch-exhaustiveness-check': withReason(
    typescriptRule('switch-exhaustiveness-check'),
    'A new state must be a compile error where it is not handled.',
  ),
  'assert-never': assertNeverRule,
  'no-floating-promises': withReason(
    typescriptRule('no-floating-promises'),
    'A failure nobody waits for is a failure nobody hears of.',
  ),
  'consistent-type-imports': withReason(
    typescriptRule('consistent-type-imports'),
    'The walls tell types from values by this word.',
  ),
  'ban-ts-comment': withReason(
    typescriptRule('ban-ts-comment'),
    'The compiler is right more often than the comment: change the type.',
  ),
  'no-directives': withReason(
    eslintComments.rules?.['no-use'],
    'Rules hold everywhere: change the code, or the rule for all in scripts/house.',
  ),
};
