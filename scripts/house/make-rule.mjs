// @ts-check
import tseslint from 'typescript-eslint';

/**
 * A rule of our own that reports every node a selector finds, unless `allows` lets it pass.
 * @param {string} message says what is wrong and why
 * @param {string} selector an ESLint selector
 * @param {(node: any, context: any) => boolean} [allows]
 */
export function ban(message, selector, allows = () => false) {
  return {
    meta: { type: 'problem', schema: [] },
    /** @param {any} context */
    create: (context) => ({
      /** @param {any} node */
      [selector]: (node) => {
        if (!allows(node, context)) context.report({ node, message });
      },
    }),
  };
}

/**
 * A rule of ESLint or a plugin, unchanged but for its messages: each ends in our reason.
 * @param {any} rule
 * @param {string} reason a sentence
 */
export function withReason(rule, reason) {
  /** @type {readonly (readonly [string, string])[]} */
  const given = Object.entries(rule.meta.messages);
  const messages = given.map(([id, text]) => [id, `${text.replace(/\.$/, '')}. ${reason}`]);
  return { ...rule, meta: { ...rule.meta, messages: Object.fromEntries(messages) } };
}

/**
 * A rule of typescript-eslint, to be given a reason.
 * @param {string} name without the prefix
 */
export function typescriptRule(name) {
  // The published type of the plugin hides its rules.
  const { rules } = /** @type {any} */ (tseslint.plugin);
  return rules[name];
}
