// @ts-check
import { ban } from './make-rule.mjs';

/** An object that has `name: value`, as page options and TLS options are written. */
const option = (/** @type {string} */ names, /** @type {string} */ value) =>
  `Property[key.name=/^(${names})$/][value.value=${value}]`;
const method = (/** @type {string} */ names) => `CallExpression[callee.property.name=/^(${names})$/]`;
const attribute = (/** @type {string} */ names) => `JSXAttribute[name.name=/^(${names})$/]`;
/** A text, or a part of one, that looks like this. */
const text = (/** @type {string} */ pattern) =>
  `Literal[value=/${pattern}/i], TemplateElement[value.raw=/${pattern}/i]`;

/** The protections of a page that one careless word switches off; each is tried on the real window too. */
const weakened = [
  option(
    'nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|allowRunningInsecureContent|experimentalFeatures|webviewTag|navigateOnDragDrop|enableRemoteModule|bypassCSP|allowServiceWorkers|corsEnabled',
    'true',
  ),
  option('webSecurity|contextIsolation|sandbox|rejectUnauthorized', 'false'),
  'Property[key.name=/^(enableBlinkFeatures|affinity)$/]',
];

/** Calls by which an app trusts what it should not, shows what it should hide or opens itself to others. */
const trusting = [
  method(
    'setCertificateVerifyProc|setUsePlainTextEncryption|setAsDefaultProtocolClient|appendSwitch|appendArgument|executeJavaScript|executeJavaScriptInIsolatedWorld|insertCSS|loadExtension|allowNTLMCredentialsForDomains',
  ),
  'CallExpression[callee.property.name=/^(on|once|addListener)$/][arguments.0.value="certificate-error"]',
  'CallExpression[callee.object.name="crashReporter"]',
  text('ELECTRON_DISABLE_SECURITY_WARNINGS|ELECTRON_RUN_AS_NODE'),
];

/** Ways of old to put text into a page as markup or to lead a person to one we do not know. */
const markup = [
  attribute('dangerouslySetInnerHTML|srcDoc'),
  'JSXOpeningElement[name.name=/^(iframe|webview|object|embed|base)$/]',
  'JSXAttribute[name.name="target"]',
  'MemberExpression[object.name="document"][property.name=/^(cookie|domain|write|writeln)$/]',
];

/** Characters that show a text in another order than it runs in. */
const TURNING_CHARACTERS = /[\u202a-\u202e\u2066-\u2069]/;

const noTurningCharacters = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) => ({
    Program(/** @type {any} */ node) {
      if (!TURNING_CHARACTERS.test(context.sourceCode.text)) return;
      const message =
        'A character here turns the direction of writing, so that a reader sees other code than what runs: write it as \\u and four digits.';
      context.report({ node, message });
    },
  }),
};

/** What no shipped file may do; what a room alone may do is switched off there. */
export const securityRules = {
  'no-weak-page': ban(
    'A window keeps every protection of its page: the settings stand in electron/window/main-window.ts.',
    weakened.join(', '),
  ),
  'no-other-window': ban(
    'There is one window, made in electron/window/main-window.ts: any other would need its protections again.',
    'NewExpression[callee.name=/^(BrowserWindow|BrowserView|WebContentsView|BaseWindow)$/], NewExpression[callee.property.name=/^(BrowserWindow|BrowserView|WebContentsView|BaseWindow)$/]',
  ),
  'no-misplaced-trust': ban(
    'This trusts a stranger or opens the app to one: certificates, switches, code in the page and crash reports stay as they are.',
    trusting.join(', '),
  ),
  'no-open-external': ban(
    'Only electron/window opens addresses outside, from its list of known links.',
    method('openExternal|openPath'),
  ),
  'no-raw-markup': ban(
    'The page shows text as text and leads nowhere: no markup from data, no frames, no links to elsewhere.',
    markup.join(', '),
  ),
  'no-other-program': ban(
    'The app starts no other program: a name or an argument from outside would run as the person who works here.',
    'ImportDeclaration[source.value=/^(node:)?(child_process|vm)$/], ImportExpression[source.value=/^(node:)?(child_process|vm)$/]',
  ),
  'no-turning-characters': noTurningCharacters,
};
