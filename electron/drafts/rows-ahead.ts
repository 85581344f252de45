import type { Desk, DeskTools } from './desks';
import type { StoreFace } from './store/store-calls';

type Chunk = Awaited<ReturnType<StoreFace['readChunk']>>;
type ReadDesk = Pick<Desk<DeskTools>, 'id' | 'bundle'>;

interface ChunkAhead {
  readonly id: string;
  readonly after: number | null;
  /** What had been told of the rows when the store was asked. */
  readonly told: number;
  readonly chunk: Promise<Chunk>;
}

/**
 * Reads the rows of the open workspace one chunk ahead of the window, so that the store reads while the window
 * takes in what it has got. Rows that were changed since are read again: the window would pass over news of
 * rows that it has not got, and then get them as they were before.
 */
export class RowsAhead {
  #ahead: ChunkAhead | undefined;

  constructor(private readonly store: Pick<StoreFace, 'readChunk'>) {}

  /** Begins to read before anybody asks. */
  begin(desk: ReadDesk): void {
    if (this.#good(desk, null) === undefined) this.#read(desk, null);
  }

  /** The rows after that one, or the first. */
  async chunk(desk: ReadDesk, after: number | null): Promise<Chunk> {
    const chunk = await (this.#good(desk, after) ?? this.store.readChunk({ id: desk.id, after }));
    this.#ahead = undefined;
    if (chunk.next !== null) this.#read(desk, chunk.next);
    return chunk;
  }

  /** An edit makes what was read old too. */
  forget(): void {
    this.#ahead = undefined;
  }

  #good({ id, bundle }: ReadDesk, after: number | null): Promise<Chunk> | undefined {
    const ahead = this.#ahead;
    const isGood = ahead?.id === id && ahead.after === after && ahead.told === bundle.told;
    return isGood ? ahead.chunk : undefined;
  }

  #read({ id, bundle }: ReadDesk, after: number | null): void {
    const chunk = this.store.readChunk({ id, after });
    // Whoever asks for it hears why it failed.
    chunk.catch(() => undefined);
    this.#ahead = { id, after, told: bundle.told, chunk };
  }
}
