// @ts-check
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { typescriptRule, withReason } from './make-rule.mjs';

const FUNCTION_LINES = 50;
const COMPONENT_LINES = 80;

/** The name a function goes by, also when wrapped: `const Cell = memo(function () { ... })`. */
function nameOf(/** @type {any} */ node) {
  if (node.id) return node.id.name;
  let holder = node.parent;
  while (holder?.type === 'CallExpression') holder = holder.parent;
  return holder?.id?.name ?? holder?.key?.name ?? '';
}

/** A `describe` is a list of tests, bound by the limit of its file. */
function isTestList(/** @type {any} */ node, /** @type {any} */ sourceCode) {
  const call = node.parent;
  return call?.type === 'CallExpression' && /^(test\.)?describe\b/.test(sourceCode.getText(call.callee));
}

/** Lines of a function, braces and comments included; a component of the screen may take more. */
const functionSize = {
  meta: { type: 'suggestion', schema: [] },
  create(/** @type {any} */ context) {
    const isScreen = context.filename.endsWith('.tsx');
    return {
      ':function'(/** @type {any} */ node) {
        const lines = node.loc.end.line - node.loc.start.line + 1;
        const isComponent = isScreen && /^[A-Z]/.test(nameOf(node));
        const limit = isComponent ? COMPONENT_LINES : FUNCTION_LINES;
        if (lines <= limit || isTestList(node, context.sourceCode)) return;
        const kind = isComponent ? 'component' : 'function';
        const message = `This ${kind} has ${lines} lines, the limit is ${limit}. What fits one screen is read whole: split off a part that has a name.`;
        context.report({ node, message });
      },
    };
  },
};

/** `max-params`, but for functions written straight into a call: their shape is the called one's choice. */
function withFreeCallbacks(/** @type {any} */ rule) {
  return {
    ...rule,
    create(/** @type {any} */ context) {
      const listeners = Object.entries(rule.create(context));
      return Object.fromEntries(
        listeners.map(([type, listener]) => [
          type,
          (/** @type {any} */ node) => {
            const isCallback = node.parent.type === 'CallExpression' && node.parent.callee !== node;
            if (!isCallback) listener(node);
          },
        ]),
      );
    },
  };
}

/** How much a reader has to hold at once. */
export const sizeRules = {
  'max-lines': withReason(
    builtinRules.get('max-lines'),
    'A file holds one thing that has a name: give the second thing its own file.',
  ),
  'function-size': functionSize,
  'max-params': withReason(
    withFreeCallbacks(typescriptRule('max-params')),
    'Arguments past the third are mixed up by callers: take one object with named, readonly fields.',
  ),
};
