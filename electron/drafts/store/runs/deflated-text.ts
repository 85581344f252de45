import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Text as bytes a tenth of its size; fast rather than small, as a run waits for it. */
export function deflated(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 1 });
}

/** The text of such bytes. Throws where they are none. */
export function inflated(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8');
}
