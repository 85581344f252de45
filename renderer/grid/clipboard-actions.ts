import { counted } from '../ui/number-text';
import { rememberCut } from './cut-elsewhere';
import type { GridSession } from './grid-session';
import { cellText } from './model/cell-face';
import { type CopiedCells, foundRun } from './model/copied-cells';
import { type CopiedContent, copiedContent, type CopyArea, copyArea, placesIn } from './model/copied-block';
import type { GridColumn } from './model/grid-column';
import { rangesOf } from './model/selection';
import { isChosen } from './stray-cursor';
import { workedOn } from './worked-on';

/** How cells are put on the clipboard. */
export interface CopyChoice {
  readonly kind: 'copy' | 'cut';
  readonly withHeaders: boolean;
}

/**
 * Makes what the selection puts on the clipboard: full values, not as they are shown. `write` is told as soon as
 * it is there, mostly before this returns. Says why where the selection cannot be copied.
 */
export function copySelection(
  session: GridSession,
  choice: CopyChoice,
  write: (content: CopiedContent) => void,
): void {
  if (choice.kind === 'cut' && !isChosen(session)) return;
  const area = copyArea(rangesOf(session.selection.get()));
  if (!area.ok) {
    session.workspace.tell('problem', area.reason);
    return;
  }
  const columns = columnsOf(session, area);
  const { rows } = area;
  const textAt = (row: number, column: GridColumn): string => copiedText(session, row, column);
  const work = copiedContent({ rows, columns, withHeaders: choice.withHeaders, textAt });
  const doing = choice.kind === 'cut' ? 'Cutting' : 'Copying';
  workedOn(session, { doing, work }, (content) => {
    write(content);
    const copied = copiedCells(session, { area, columns, choice, content });
    session.clipboard.copied.set(copied);
    if (choice.kind === 'cut') rememberCut(session, copied);
    session.workspace.tell('information', copySentence(choice, content, columns.length));
  });
}

/** Forgets which cells were copied: their border goes, and cells that were cut stay where they are. */
export function dropCopied(session: GridSession): void {
  if (session.clipboard.copied.get() !== null) session.clipboard.copied.set(null);
}

interface Copying {
  readonly area: CopyArea;
  readonly columns: readonly GridColumn[];
  readonly choice: CopyChoice;
  readonly content: CopiedContent;
}

function copiedCells(session: GridSession, { area, columns, choice, content }: Copying): CopiedCells {
  const lines = choice.withHeaders ? content.lines.slice(1) : content.lines;
  const columnIdAt = (index: number): string | undefined => session.column(index)?.id;
  return {
    kind: choice.kind,
    text: content.text,
    hasHeaders: choice.withHeaders,
    lines,
    columns,
    rowRuns: area.rows.map((run) => foundRun(run, (index) => session.rows.idAt(index))),
    columnRuns: area.columns.map((run) => foundRun(run, columnIdAt)),
    rowIds: [...placesIn(area.rows)].map((index) => session.rows.idAt(index) ?? ''),
  };
}

function columnsOf(session: GridSession, { columns }: CopyArea): readonly GridColumn[] {
  return [...placesIn(columns)].flatMap((index) => session.column(index) ?? []);
}

function copiedText(session: GridSession, index: number, column: GridColumn): string {
  if (column.kind === 'field') return session.rows.rowAt(index)?.cells[column.id] ?? '';
  const id = session.rows.idAt(index);
  const shown = id === undefined ? undefined : session.rows.view(id);
  return shown === undefined ? '' : cellText(shown, column);
}

function copySentence(
  { kind, withHeaders }: CopyChoice,
  { lines, html }: CopiedContent,
  columns: number,
): string {
  const rows = lines.length - (withHeaders ? 1 : 0);
  const cells = counted(rows * columns, 'cell');
  const going = rows * columns === 1 ? 'it goes when it is pasted' : 'they go when they are pasted';
  const said = kind === 'cut' ? `${cells} cut: ${going}` : `${cells} copied`;
  return html === '' ? `${said} as text alone. In Excel, 00123 becomes 123 unless its column is text.` : said;
}
