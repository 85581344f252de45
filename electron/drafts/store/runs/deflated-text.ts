import { constants } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Text as bytes a tenth of its size; fast rather than small, as a run waits for it. */
export function deflated(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 1 });
}

/** The text of such bytes. Throws where they are none, or more than `greatest` of them come out. */
export function inflated(bytes: Uint8Array, greatest = Number.MAX_SAFE_INTEGER): string {
  return inflateRawSync(bytes, { maxOutputLength: Math.min(greatest, constants.MAX_LENGTH) }).toString(
    'utf8',
  );
}
