import type { Page } from '@playwright/test';
import { unpackedRows } from '../../shared/plan/packed-row';
import type { CallOutput } from '../../shared/ipc/contract';
import type { Row } from '../../shared/plan/row';

/** The open workspace as the main process holds it, asked for over the page's own bridge. */
export interface KeptWorkspace extends CallOutput<'openWorkspace'> {
  readonly rows: readonly Row[];
}

type Part = Omit<CallOutput<'readRows'>, 'text'> & { readonly text: string };

/** Reads the open workspace with all its rows. Throws what the main process answered instead. */
export async function readKept(window: Page): Promise<KeptWorkspace> {
  const { opened, parts } = await window.evaluate(async () => {
    const answer = await globalThis.window.planbatch.openWorkspace({ workspaceId: null });
    if (!answer.ok) throw new Error(answer.failure.message);
    const chunks: Part[] = [];
    for (let after: number | null = null; ;) {
      const chunk: Awaited<ReturnType<typeof globalThis.window.planbatch.readRows>> =
        await globalThis.window.planbatch.readRows({ after });
      if (!chunk.ok) throw new Error(chunk.failure.message);
      chunks.push({ ...chunk.value, text: new TextDecoder().decode(chunk.value.text) });
      after = chunk.value.next;
      if (after === null) return { opened: answer.value, parts: chunks };
    }
  });
  return { ...opened, rows: parts.flatMap(({ text, places }) => unpackedRows(text, places)) };
}

/** What a cell of the row of that key holds on the disk; undefined where there is no such row. */
export async function keptCell(
  window: Page,
  key: { readonly plan: string; readonly accumulator: string },
  field: string,
): Promise<string | null | undefined> {
  const { rows } = await readKept(window);
  const row = rows.find(
    ({ cells }) => cells['plan_ID'] === key.plan && cells['accum_Name'] === key.accumulator,
  );
  return row?.cells[field];
}
