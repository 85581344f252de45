import { isFixed } from './column-arrangement';
import { headingName } from './column-heading';
import type { GridColumn } from './grid-column';

/** Columns of one group that stand beside each other. */
export interface ColumnRun {
  readonly group: string;
  readonly columns: readonly GridColumn[];
}

/**
 * The columns that can be shown and hidden, in their order, of those that a search finds: every word of it in
 * the group, the heading or the JSON name.
 */
export function columnRuns(ordered: readonly GridColumn[], search: string): readonly ColumnRun[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const runs: { group: string; columns: GridColumn[] }[] = [];
  for (const column of ordered) {
    const text = `${column.group} ${headingName(column)} ${column.id}`.toLowerCase();
    if (isFixed(column) || !words.every((word) => text.includes(word))) continue;
    const last = runs.at(-1);
    if (last?.group === column.group) last.columns.push(column);
    else runs.push({ group: column.group, columns: [column] });
  }
  return runs;
}
