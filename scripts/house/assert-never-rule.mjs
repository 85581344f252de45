// @ts-check
import ts from 'typescript';

const MISSING = ts.TypeFlags.Undefined | ts.TypeFlags.Null;

/** A union of texts or numbers that can be listed to the end, such as the row states. */
function isClosedUnion(/** @type {ts.Type} */ type) {
  if (!type.isUnion()) return false;
  const parts = type.types.filter((part) => (part.flags & MISSING) === 0);
  return parts.length > 1 && parts.every((part) => part.isStringLiteral() || part.isNumberLiteral());
}

/** Closed unions are switched to the end: the compiler sees a new state, and so does the running app. */
export const assertNeverRule = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) => ({
    SwitchStatement(/** @type {any} */ node) {
      const services = context.sourceCode.parserServices;
      const type = services.getTypeAtLocation(node.discriminant);
      const checker = services.program.getTypeChecker();
      if (!isClosedUnion(checker.getBaseConstraintOfType(type) ?? type)) return;
      const last = node.cases.at(-1);
      const isAsserted = last?.test === null && context.sourceCode.getText(last).includes('assertNever(');
      if (isAsserted) return;
      const message =
        'A switch over a closed union ends in "default: return assertNever(value)": a state that is added later must not fall through in silence.';
      context.report({ node, message });
    },
  }),
};
