import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import { unpackedRows } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';

type Chunk = Extract<Awaited<ReturnType<PlanbatchApi['readRows']>>, { ok: true }>['value'];

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
  take: (rows: readonly Row[]) => boolean,
): Promise<Result<boolean>> {
  let reading = api.readRows({ after: null });
  for (;;) {
    const read = await reading;
    if (!read.ok) return read;
    const { next } = read.value;
    if (next !== null) reading = api.readRows({ after: next });
    const rows = rowsOf(read.value);
    if (rows === undefined) return { ok: false, failure: unreadable };
    if (!take(rows)) return { ok: true, value: false };
    if (next === null) return { ok: true, value: true };
  }
}

function rowsOf({ text, places }: Chunk): readonly Row[] | undefined {
  try {
    return unpackedRows(new TextDecoder().decode(text), places);
  } catch {
    return undefined;
  }
}
