import { writeXlsxStream } from 'hucre/xlsx';
import { assertNever } from '../../../shared/plan/assert-never';
import type { RunEntry } from '../../../shared/ipc/history-schemas';
import type { ExportPart, HistoryFormat } from '../../../shared/ipc/run-export';
import { byteOrderMark, csvLine } from './csv-line';
import { historyColumns, historyLine, type TableCell } from './history-table';

type Parts = AsyncIterable<ExportPart>;
type Chunks = AsyncIterable<string | Uint8Array>;

/** The content of a file of that format, piece by piece as the parts come. */
export function historyChunks(parts: Parts, format: HistoryFormat): Chunks {
  switch (format) {
    case 'csv':
      return csvChunks(parts);
    case 'json':
      return jsonChunks(parts);
    case 'xlsx':
      return xlsxChunks(parts);
    default:
      return assertNever(format);
  }
}

/** The lines of the table, some hundreds at a time. */
async function* linesOf(
  parts: Parts,
): AsyncGenerator<readonly (readonly TableCell[])[], undefined, undefined> {
  let run: RunEntry | undefined;
  for await (const part of parts) {
    if (part.kind === 'run') run = part.run;
    const of = run;
    if (part.kind === 'rows' && of !== undefined) yield part.rows.map((row) => historyLine(row, of));
  }
  return undefined;
}

async function* csvChunks(parts: Parts): AsyncGenerator<string, undefined, undefined> {
  yield byteOrderMark + csvLine(historyColumns.map(({ title }) => title));
  for await (const lines of linesOf(parts)) yield lines.map(csvLine).join('');
  return undefined;
}

async function* xlsxChunks(parts: Parts): AsyncGenerator<Uint8Array, undefined, undefined> {
  async function* rows(): AsyncGenerator<TableCell[], undefined, undefined> {
    for await (const lines of linesOf(parts)) for (const line of lines) yield [...line];
    return undefined;
  }
  const columns = historyColumns.map(({ title, width }) => ({
    ...{ header: title, width },
    ...(title.endsWith('(UTC)') ? { numFmt: 'yyyy-mm-dd hh:mm:ss' } : {}),
  }));
  const stream = writeXlsxStream(rows(), { name: 'Rows of runs', columns, freezePane: { rows: 1 } });
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    yield value;
  }
}

/** `{"runs":[{…the run…,"requests":[…],"rows":[…]}]}`, written as it comes. */
async function* jsonChunks(parts: Parts): AsyncGenerator<string, undefined, undefined> {
  let runs = 0;
  let list: 'requests' | 'rows' | null = null;
  let items = 0;
  yield '{"runs":[';
  for await (const part of parts) {
    if (part.kind === 'run') {
      if (runs > 0) yield closed(list);
      yield `${runs === 0 ? '' : ','}\n${JSON.stringify(part.run).slice(0, -1)},"requests":[`;
      runs += 1;
      [list, items] = ['requests', 0];
      continue;
    }
    if (part.kind === 'rows' && list === 'requests') {
      yield '],"rows":[';
      [list, items] = ['rows', 0];
    }
    const members: readonly unknown[] = part.kind === 'rows' ? part.rows : part.requests;
    const text = members.map((member) => `\n${JSON.stringify(member)}`).join(',');
    yield items === 0 ? text : `,${text}`;
    items += members.length;
  }
  if (runs > 0) yield closed(list);
  yield '\n]}\n';
  return undefined;
}

/** The end of a run: one that has no rows gets an empty list of them. */
function closed(list: 'requests' | 'rows' | null): string {
  return list === 'rows' ? ']}' : '],"rows":[]}';
}
