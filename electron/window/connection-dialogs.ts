import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

const filters = [{ name: 'Planbatch connections', extensions: ['json'] }];

/** Asks where to write the connections; null when the person thought better. */
async function chooseExport(): Promise<string | null> {
  const options = {
    title: 'Export connections',
    buttonLabel: 'Export',
    defaultPath: path.join(app.getPath('documents'), 'planbatch-connections.json'),
    filters,
  };
  const [window] = BrowserWindow.getAllWindows();
  const asked =
    window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : filePath;
}

/** Asks which file of connections to take in; null when the person thought better. */
async function chooseImport(): Promise<string | null> {
  const options = {
    title: 'Import connections',
    buttonLabel: 'Import',
    defaultPath: app.getPath('documents'),
    properties: ['openFile' as const],
    filters,
  };
  const [window] = BrowserWindow.getAllWindows();
  const asked =
    window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  const { canceled, filePaths } = await asked;
  return canceled ? null : (filePaths[0] ?? null);
}

/** The files of connections, which the person chooses. */
export const connectionFiles = { chooseExport, chooseImport };
