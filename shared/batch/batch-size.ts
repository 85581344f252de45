/** How many rows the next batch may carry, and what taught us so. */
export interface BatchSize {
  /** The setting: never more than this. */
  readonly greatest: number;
  readonly now: number;
  /** The smallest batch that was called too large (413); null while there was none. */
  readonly refused: number | null;
  /** Full batches in a row that were answered without trouble. */
  readonly good: number;
}

/** Full batches without trouble before a batch may be larger again. */
const patience = 4;

export function firstBatchSize(greatest: number): BatchSize {
  const size = Math.max(1, Math.floor(greatest));
  return { greatest: size, now: size, refused: null, good: 0 };
}

/** After a batch of `rows` was called too large. */
export function afterTooLarge(size: BatchSize, rows: number): BatchSize {
  const refused = Math.min(size.refused ?? rows, rows);
  return { ...size, refused, now: halved(Math.min(size.now, rows)), good: 0 };
}

/** After a batch took too long: smaller ones may be answered in time. */
export function afterTimeout(size: BatchSize, rows: number): BatchSize {
  return { ...size, now: halved(Math.min(size.now, rows)), good: 0 };
}

/** After a batch of `rows` was answered: grown again by half after some, never up to a size that was refused. */
export function afterAnswered(size: BatchSize, rows: number): BatchSize {
  if (rows < size.now || size.now === size.greatest) return size;
  if (size.good + 1 < patience) return { ...size, good: size.good + 1 };
  const ceiling = Math.min(size.greatest, (size.refused ?? Infinity) - 1);
  return { ...size, good: 0, now: Math.max(size.now, Math.min(ceiling, Math.ceil(size.now * 1.5))) };
}

function halved(rows: number): number {
  return Math.max(1, Math.floor(rows / 2));
}
