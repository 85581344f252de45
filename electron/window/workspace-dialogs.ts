import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { type HistoryFormat, historyFormats } from '../../shared/ipc/run-export';
import { exportName, fittingName, workspaceExtension } from './export-name';

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

const historyFilters = [
  { name: 'Excel workbook', extensions: ['xlsx'] },
  { name: 'CSV for any spreadsheet', extensions: ['csv'] },
  { name: 'JSON', extensions: ['json'] },
];

/** Asks where to write a history and as what; the ending of the name decides. Null when the person thought better. */
export async function chooseHistoryFile(
  name: string,
): Promise<{ readonly file: string; readonly format: HistoryFormat } | null> {
  const options = {
    title: 'Export history',
    buttonLabel: 'Export',
    defaultPath: path.join(app.getPath('documents'), `${fittingName(name)}.xlsx`),
    filters: historyFilters,
  };
  const [window] = BrowserWindow.getAllWindows();
  const asked =
    window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? null : namedFile(filePath);
}

/** Some systems give the name as it was typed, without the ending that was chosen. */
function namedFile(file: string): { readonly file: string; readonly format: HistoryFormat } {
  const ending = path.extname(file).slice(1).toLowerCase();
  const format = historyFormats.find((known) => known === ending);
  return format === undefined ? { file: `${file}.xlsx`, format: 'xlsx' } : { file, format };
}
