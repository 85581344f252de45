import type { Mark, ToldMark } from '../../shared/batch/run-record';
import { packedUpdate, type ToldUpdate, type WrittenCells } from '../../shared/plan/packed-rebase';
import type { Cells } from '../../shared/plan/cells';

/**
 * Packs marks once, for the store and the window alike. What became a row's baseline by the answer is what reading back
 * starts from: it is written as text only once.
 */
export class MarkPacking {
  /** By row: what it was told last that its baseline is. */
  readonly #baselines = new Map<string, WrittenCells>();

  packed(mark: Mark): ToldMark {
    const { rowId, rebase } = mark.update;
    if (rebase === undefined) return mark;
    const known = this.#baselines.get(rowId);
    const update = packedUpdate(mark.update, known?.cells === rebase.frozen ? known : undefined);
    // Reading back is the last word on a row.
    if (known !== undefined) this.#baselines.delete(rowId);
    else if (mark.was === 'sending') this.#remember(rowId, rebase.baseline, update);
    return update === mark.update ? mark : { ...mark, update };
  }

  #remember(rowId: string, cells: Cells | null, { rebase }: ToldUpdate): void {
    if (cells === null || rebase === undefined || !('sheet' in rebase)) return;
    this.#baselines.set(rowId, { cells, text: rebase.baseline });
  }

  /** At the end of a run: what was not read back is not waited for. */
  forget(): void {
    this.#baselines.clear();
  }
}
