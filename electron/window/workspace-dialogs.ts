import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { exportName, workspaceExtension } from './export-name';

const filters = [{ name: 'Planbatch workspace', extensions: [workspaceExtension] }];

/** Asks where to export a workspace of that name to; null when the person thought better. */
export async function chooseExport(name: string): Promise<string | null> {
  const options = {
    title: 'Export workspace',
    buttonLabel: 'Export',
    defaultPath: path.join(app.getPath('documents'), exportName(name)),
    filters,
  };
  const [window] = BrowserWindow.getAllWindows();
  const asked =
    window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : filePath;
}

/** Asks which exported file to take in; null when the person thought better. */
export async function chooseImport(): Promise<string | null> {
  const options = {
    title: 'Import workspace',
    buttonLabel: 'Import',
    defaultPath: app.getPath('documents'),
    properties: ['openFile' as const],
    filters: [...filters, { name: 'All files', extensions: ['*'] }],
  };
  const [window] = BrowserWindow.getAllWindows();
  const asked =
    window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  const { canceled, filePaths } = await asked;
  return canceled ? null : (filePaths[0] ?? null);
}

/** Shows the file in the system's file manager. */
export function revealFile(file: string): void {
  shell.showItemInFolder(file);
}
