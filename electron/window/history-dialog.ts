import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { type HistoryFormat, historyFormats } from '../../shared/ipc/run-export';
import { fittingName } from './export-name';

const filters = [
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
    filters,
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
