import type { DiskEvent } from './disk-events';

export type FileChange = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;

/** The content of a file that is written to in place. */
export class GrowingFile {
  #bytes: Buffer;
  #size: number;

  constructor(content: Buffer) {
    this.#bytes = Buffer.from(content);
    this.#size = content.length;
  }

  apply(change: FileChange): void {
    if (change.kind === 'truncate') {
      this.#reserve(change.size);
      this.#bytes.fill(0, Math.min(change.size, this.#size), this.#size);
      this.#size = change.size;
      return;
    }
    const end = change.offset + change.bytes.length;
    this.#reserve(end);
    change.bytes.copy(this.#bytes, change.offset);
    this.#size = Math.max(this.#size, end);
  }

  /** A copy. */
  content(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#size));
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return;
    const grown = Buffer.alloc(size * 2);
    this.#bytes.copy(grown, 0, 0, this.#size);
    this.#bytes = grown;
  }
}
