// @ts-check
import { fileURLToPath } from 'node:url';
import { prepareApp, withDisplay } from './prepare.mjs';
import { runProgram } from './run-program.mjs';
import { requireSandbox } from './sandbox-check.mjs';
import { runCommand } from './setup-failure.mjs';
import { hasDisplay } from './virtual-display.mjs';

/**
 * @param {number | undefined} userId nothing on Windows
 * @param {NodeJS.Platform} platform
 * @returns {readonly string[]} the switches Electron needs to start at all for this user
 */
export function switchesFor(userId, platform) {
  // Chromium's sandbox refuses to run as root.
  return platform === 'linux' && userId === 0 ? ['--no-sandbox'] : [];
}

/**
 * Shows the app, or performs the demonstration where no window can be seen or `--demo` asks for it.
 *
 * @param {readonly string[]} words the command's; but for `--demo` they go to the app
 */
export function startApp(words) {
  const visible = hasDisplay(process.platform, process.env);
  if (!visible) {
    console.error(
      'There is no display here: Planbatch runs on a virtual one and shows the main job by itself.',
    );
  }
  if (!visible || words.includes('--demo')) return driveApp(new URL('../demo.mjs', import.meta.url));
  return runCommand(async () => {
    const app = await prepareApp();
    requireSandbox(app.electron);
    const switches = switchesFor(process.getuid?.(), process.platform);
    if (switches.length > 0)
      console.error('Running as root: Electron starts without its sandbox (--no-sandbox).');
    return runProgram(app.electron, [...switches, app.root, ...words], { cwd: app.root, env: app.env });
  });
}

/**
 * Runs a script that starts the app and works its window.
 *
 * @param {URL} script its file
 */
export function driveApp(script) {
  return runCommand(async () => {
    const { root, node, env } = await prepareApp();
    return withDisplay(env, (shown) => runProgram(node, [fileURLToPath(script)], { cwd: root, env: shown }));
  });
}
