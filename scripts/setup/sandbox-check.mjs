// @ts-check
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupFailure } from './setup-failure.mjs';

/**
 * Chromium shuts its renderers in with user namespaces; some distributions (Ubuntu 24.04) keep those from
 * programs they do not know, and Chromium then wants a helper that belongs to root, or ends at once.
 *
 * @param {{ setting: (name: string) => string | undefined, helper: { uid: number, mode: number } | undefined }} system
 *   setting: a file under /proc/sys/kernel; helper: the chrome-sandbox beside Electron
 * @returns {boolean}
 */
export function sandboxIsBlocked({ setting, helper }) {
  const restricted =
    setting('apparmor_restrict_unprivileged_userns') === '1' || setting('unprivileged_userns_clone') === '0';
  const helperWorks = helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001;
  return restricted && !helperWorks;
}

/** @param {string} executable Electron's */
export function requireSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const blocked = sandboxIsBlocked({
    setting: kernelSetting,
    helper: statSync(helper, { throwIfNoEntry: false }),
  });
  if (!blocked) return;
  throw new SetupFailure(
    `This system keeps Chromium from its sandbox: run "sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'" once, then the command again.`,
  );
}

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(path.join('/proc/sys/kernel', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}
