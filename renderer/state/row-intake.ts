import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import type { FieldPlaces, PackedRow } from '../../shared/plan/packed-row';

type Chunk = Extract<Awaited<ReturnType<PlanbatchApi['readRows']>>, { ok: true }>['value'];

/** Some thousand rows as they came. */
export interface PackedChunk {
  readonly rows: readonly PackedRow[];
  readonly places: FieldPlaces;
  /** Whether the first rows of the workspace, or the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const unreadable: Failure = {
  kind: 'programError',
  message: 'The rows of the workspace could not be read.',
  nextStep: 'retry',
};

/**
 * Reads all rows of the open workspace and hands them on chunk by chunk. Each chunk is taken in within the
 * task that brought it, so that what the main process tells of rows meets them in the order it was told, and
 * the next one is on its way meanwhile. Gives false where `take` did, which ends the reading.
 */
export async function takeInRows(
  api: Pick<PlanbatchApi, 'readRows'>,
  take: (chunk: PackedChunk) => boolean,
): Promise<Result<boolean>> {
  let reading = api.readRows({ after: null });
  for (let isFirst = true; ; isFirst = false) {
    const read = await reading;
    if (!read.ok) return read;
    const { next } = read.value;
    if (next !== null) reading = api.readRows({ after: next });
    const chunk = parsed(read.value, isFirst);
    if (chunk === undefined) return { ok: false, failure: unreadable };
    if (!take(chunk)) return { ok: true, value: false };
    if (next === null) return { ok: true, value: true };
  }
}

function parsed({ text, places, next }: Chunk, isFirst: boolean): PackedChunk | undefined {
  try {
    const rows = JSON.parse(new TextDecoder().decode(text)) as readonly PackedRow[];
    return { rows, places, isFirst, isLast: next === null };
  } catch {
    return undefined;
  }
}
