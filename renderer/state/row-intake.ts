import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import { letGo } from '../../shared/ipc/let-go';
import type { FieldPlaces } from '../../shared/plan/packed-row';
import { UnreadableRows } from './packed-reader';

/** Some hundred rows as they came. */
export interface PackedChunk {
  /** UTF-8 text of packed rows. */
  readonly bytes: Uint8Array;
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

/** Where rows come from. */
interface RowSender {
  readonly api: Pick<PlanbatchApi, 'readRows'>;
  /** Comes back once what came has been painted. */
  readonly painted: () => Promise<void>;
}

/**
 * Reads all rows of the open workspace and hands them on chunk by chunk. Each chunk is taken in within the
 * task that brought it, so that what the main process tells of rows meets them in the order it was told, and
 * the next one is on its way meanwhile; `first` has been asked for. The others are asked for once its rows have been
 * painted: somebody waits for those, and taking in the others would keep the window from drawing them. Gives false where `take` did, which ends the reading.
 */
export async function takeInRows(
  { api, painted }: RowSender,
  first: ReturnType<PlanbatchApi['readRows']>,
  take: (chunk: PackedChunk) => boolean,
): Promise<Result<boolean>> {
  let reading = first;
  for (let isFirst = true; ; isFirst = false) {
    const read = await reading;
    if (!read.ok) return read;
    const { next } = read.value;
    if (next !== null && !isFirst) reading = api.readRows({ after: next });
    const { text, places } = read.value;
    try {
      const isWanted = take({ bytes: text, places, isFirst, isLast: next === null });
      if (text.buffer instanceof ArrayBuffer) letGo(text.buffer);
      if (!isWanted) return { ok: true, value: false };
    } catch (error) {
      if (error instanceof UnreadableRows || error instanceof SyntaxError) {
        return { ok: false, failure: unreadable };
      }
      throw error;
    }
    if (next === null) return { ok: true, value: true };
    if (!isFirst) continue;
    await painted();
    reading = api.readRows({ after: next });
  }
}
