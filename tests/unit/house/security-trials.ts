import type { LimitTrial } from './limit-trial';

const window = (name: string, body: string): readonly [string, string] => [
  `electron/window/${name}.ts`,
  `import { app, BrowserWindow, crashReporter, session, shell } from 'electron';\nexport const made = [app, BrowserWindow, crashReporter, session, shell];\n${body}`,
];
const fine = (name: string): readonly [string, string] => [
  `electron/window/fine-${name}.ts`,
  'export const fine = { sandbox: true, webSecurity: true, webviewTag: false };',
];

/** Options that weaken a page, each in its own file. */
const weakOptions = [
  'nodeIntegration: true',
  'nodeIntegrationInWorker: true',
  'nodeIntegrationInSubFrames: true',
  'allowRunningInsecureContent: true',
  'experimentalFeatures: true',
  'webviewTag: true',
  'navigateOnDragDrop: true',
  'webSecurity: false',
  'contextIsolation: false',
  'sandbox: false',
  'rejectUnauthorized: false',
  "enableBlinkFeatures: 'Serial'",
].map((option, at): LimitTrial => ({
  rule: 'house/no-weak-page',
  reason: 'every protection of its page',
  bad: [`electron/window/weak-${at}.ts`, `export const weak = { ${option} };`],
  good: fine(`weak-${at}`),
}));

/** Calls that trust a stranger. */
const trustingCalls = [
  'session.defaultSession.setCertificateVerifyProc((_asked, answer) => answer(0));',
  "app.commandLine.appendSwitch('ignore-certificate-errors');",
  "app.setAsDefaultProtocolClient('planbatch');",
  "app.on('certificate-error', (event) => event.preventDefault());",
  "crashReporter.start({ submitURL: 'https://example.com' });",
  "void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('1');",
  "process.env['ELECTRON_DISABLE_SECURITY_WARNINGS'] = '1';",
].map((call, at): LimitTrial => ({
  rule: 'house/no-misplaced-trust',
  reason: 'trusts a stranger',
  bad: window(`trusting-${at}`, call),
  good: fine(`trusting-${at}`),
}));

/** Markup from data, frames, links and the page's old ways. */
const markup = [
  'const shown = <p dangerouslySetInnerHTML={{ __html: text }} />;',
  'const shown = <iframe title={text} />;',
  'const shown = <a href={text} target="_blank" rel="noreferrer" />;',
  'const shown = (document.cookie = text);',
  'const shown = document.write(text);',
].map((line, at): LimitTrial => ({
  rule: 'house/no-raw-markup',
  reason: 'text as text',
  bad: [
    `renderer/ui/raw-markup-${at}.tsx`,
    `export function show(text: string): unknown {\n  ${line}\n  return shown;\n}`,
  ],
  good: [
    `renderer/ui/plain-text-${at}.tsx`,
    'export function show(text: string): unknown {\n  return <p title={text}>{text}</p>;\n}',
  ],
}));

const addresses = ["'http://example.com/'", '`ws://example.com/`', "'ftp://example.com/'"].map(
  (address, at): LimitTrial => ({
    rule: '@microsoft/sdl/no-insecure-url',
    reason: 'insecure URLs',
    bad: [
      `electron/vbapi/plain-address-${at}.ts`,
      `export const address = (host: string): string => host + ${address};`,
    ],
    good: [
      `electron/vbapi/safe-address-${at}.ts`,
      "export const addresses = ['https://example.com/', 'http://127.0.0.1:1/'];",
    ],
  }),
);

/** One file each: what the rest of the hardening rules stop. */
export const securityTrials: readonly LimitTrial[] = [
  ...weakOptions,
  ...trustingCalls,
  ...markup,
  ...addresses,
  {
    rule: 'house/no-other-window',
    reason: 'There is one window',
    bad: window('second', 'export const second = (): BrowserWindow => new BrowserWindow();'),
    good: [
      'electron/window/main-window.ts',
      "import { BrowserWindow } from 'electron';\nexport const first = (): BrowserWindow => new BrowserWindow();",
    ],
  },
  {
    rule: 'house/no-open-external',
    reason: 'its list of known links',
    bad: [
      'electron/vbapi/opened.ts',
      "import { shell } from 'electron';\nexport const open = (to: string): Promise<void> => shell.openExternal(to);",
    ],
    good: [
      'electron/window/opened.ts',
      "import { shell } from 'electron';\nexport const open = (to: string): Promise<void> => shell.openExternal(to);",
    ],
  },
  {
    rule: '@microsoft/sdl/no-postmessage-star-origin',
    reason: '* as target origin',
    bad: [
      'renderer/ui/broadcast.ts',
      "export const tell = (to: Window, text: string): void => to.postMessage(text, '*');",
    ],
    good: [
      'renderer/ui/told.ts',
      "export const tell = (to: Window, text: string): void => to.postMessage(text, 'app://planbatch');",
    ],
  },
  {
    rule: '@microsoft/sdl/no-unsafe-alloc',
    reason: 'Do not allocate uninitialized buffers',
    bad: ['electron/files/unwiped.ts', 'export const room = (): Buffer => Buffer.allocUnsafe(9);'],
    good: ['electron/files/wiped.ts', 'export const room = (): Buffer => Buffer.alloc(9);'],
  },
  {
    rule: '@microsoft/sdl/no-insecure-random',
    reason: 'pseudo-random',
    bad: ['electron/files/guessed.ts', 'export const name = (): string => String(Math.random());'],
    good: [
      'electron/files/unguessed.ts',
      "import { randomUUID } from 'node:crypto';\nexport const name = (): string => randomUUID();",
    ],
  },
  {
    rule: 'house/no-other-program',
    reason: 'starts no other program',
    bad: [
      'electron/files/program.ts',
      "import { execFileSync } from 'node:child_process';\nexport const list = (): Buffer => execFileSync('ls');",
    ],
    good: [
      'electron/files/listed.ts',
      "import { readdirSync } from 'node:fs';\nexport const list = (): readonly string[] => readdirSync('.');",
    ],
  },
  {
    rule: 'house/no-turning-characters',
    reason: 'turns the direction of writing',
    bad: ['shared/plan/turned.ts', "export const turned = 'a\u202eb';"],
    good: ['shared/plan/escaped.ts', "export const turned = 'a\\u202eb';"],
  },
  {
    rule: 'regexp/no-super-linear-backtracking',
    reason: 'polynomial backtracking',
    bad: [
      'shared/plan/slow-pattern.ts',
      'export const isRow = (text: string): boolean => /^\\s*[\\d\\s]*x$/.test(text);',
    ],
    good: [
      'shared/plan/quick-pattern.ts',
      'export const isRow = (text: string): boolean => /^[\\d\\s]*x$/.test(text);',
    ],
  },
];
