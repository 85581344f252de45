import { expect, test } from 'vitest';
import { takeInRows } from '../../../renderer/state/row-intake';
import { success } from '../../../shared/ipc/failure';

const places = { accumulators: [], preExisting: [] };

test('lets go of the bytes of a chunk of rows once they are taken in', async () => {
  const text = new TextEncoder().encode('[]');
  const length = text.byteLength;
  const read = Promise.resolve(success({ text, places, next: null }));
  const seen: number[] = [];
  await takeInRows({ api: { readRows: () => read }, painted: () => Promise.resolve() }, read, (chunk) => {
    seen.push(chunk.bytes.byteLength);
    return true;
  });
  expect(seen).toEqual([length]);
  expect(text.byteLength).toBe(0);
});
