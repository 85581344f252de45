import { readFileSync } from 'node:fs';
import { openStore } from '../../electron/drafts/store/open-store';
import { loadSqlite } from '../../electron/drafts/store/sqlite-driver';
import type { Row } from '../../shared/plan/row';
import { benchRows, newRows, rowsFromLists } from './store-rows';

/** Rows of 100 plans: what one answer of the server may bring. */
const rowsAtATime = 1_600;

/**
 * Puts rows into the first workspace of a store that the app has made. Words: folder, lifeboat folder, and how
 * many rows to make (`new:ROWS/ROWS PER PLAN` for such as no server has), or a JSON file of rows as lists of texts.
 */
async function fillWorkspace(): Promise<void> {
  const [folder = '', lifeboatFolder = '', wanted = '0'] = process.argv.slice(2);
  const sqlite = await loadSqlite();
  const { store } = await openStore({
    sqlite,
    folder,
    lifeboatFolder,
    now: Date.now,
    stateChanged: () => undefined,
  });
  const workspace = store.shelf.listWorkspaces()[0];
  if (workspace === undefined) throw new Error('The app has made no workspace');
  const rows = wantedRows(wanted);
  for (let at = 0; at < rows.length; at += rowsAtATime) {
    store.addRows({ id: workspace.id, rows: rows.slice(at, at + rowsAtATime) });
  }
  store.tidy();
  store.close();
}

function wantedRows(wanted: string): readonly Row[] {
  if (wanted.endsWith('.json')) {
    return rowsFromLists(JSON.parse(readFileSync(wanted, 'utf8')) as readonly (readonly (string | null)[])[]);
  }
  const [, count, rowsPerPlan] = /^new:(\d+)\/(\d+)$/.exec(wanted) ?? [];
  return count === undefined ? benchRows(Number(wanted)) : newRows(Number(count), Number(rowsPerPlan));
}

void fillWorkspace();
