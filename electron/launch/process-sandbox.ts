/** The part of Electron's `app` that this file needs. */
export interface SandboxOwner {
  readonly commandLine: { readonly hasSwitch: (name: string) => boolean };
  readonly enableSandbox: () => void;
}

/**
 * Puts every renderer in the operating system's sandbox. Not together with `--no-sandbox`, which root needs:
 * with both, every child process dies at once.
 */
export function enableProcessSandbox(owner: SandboxOwner): void {
  if (!owner.commandLine.hasSwitch('no-sandbox')) owner.enableSandbox();
}
