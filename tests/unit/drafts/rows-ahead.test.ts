import { describe, expect, it } from 'vitest';
import { ChangeBundle } from '../../../electron/drafts/change-bundle';
import { RowsAhead } from '../../../electron/drafts/rows-ahead';
import type { StoreFace } from '../../../electron/drafts/store/store-calls';

type ReadChunk = StoreFace['readChunk'];

const places = { accumulators: [], preExisting: [] };

/** Three chunks; `asked` tells after which row the store was asked, in that order. */
function threeChunks(): { readonly ahead: RowsAhead; readonly asked: (number | null)[] } {
  const asked: (number | null)[] = [];
  const readChunk: ReadChunk = ({ after }) => {
    asked.push(after);
    const at = (after ?? 0) + 1;
    return Promise.resolve({
      ...{ text: new TextEncoder().encode(`chunk ${at}, asked ${asked.length}`), rows: 1, places },
      next: at === 3 ? null : at,
    });
  };
  return { ahead: new RowsAhead({ readChunk }), asked };
}

function desk(id: string) {
  return { id, bundle: new ChangeBundle({ emit: () => undefined, schedule: () => undefined }) };
}

async function textAfter(ahead: RowsAhead, at: ReturnType<typeof desk>, after: number | null) {
  return new TextDecoder().decode((await ahead.chunk(at, after)).text);
}

describe('rows read ahead of the window', () => {
  it('asks the store once for each chunk, and for the next before the window does', async () => {
    const { ahead, asked } = threeChunks();
    const open = desk('a');
    ahead.begin(open);
    expect(asked).toEqual([null]);
    expect(await textAfter(ahead, open, null)).toBe('chunk 1, asked 1');
    expect(asked).toEqual([null, 1]);
    expect(await textAfter(ahead, open, 1)).toBe('chunk 2, asked 2');
    expect(await textAfter(ahead, open, 2)).toBe('chunk 3, asked 3');
    expect(asked).toEqual([null, 1, 2]);
  });

  it('reads again what was told of or edited since', async () => {
    const { ahead } = threeChunks();
    const open = desk('a');
    ahead.begin(open);
    open.bundle.update({ rowId: 'x', run: null });
    expect(await textAfter(ahead, open, null)).toBe('chunk 1, asked 2');
    ahead.forget();
    expect(await textAfter(ahead, open, 1)).toBe('chunk 2, asked 4');
  });

  it('gives no rows of another workspace', async () => {
    const { ahead } = threeChunks();
    ahead.begin(desk('a'));
    expect(await textAfter(ahead, desk('b'), null)).toBe('chunk 1, asked 2');
  });

  it('tells the window what kept the store from reading ahead', async () => {
    const ahead = new RowsAhead({ readChunk: () => Promise.reject(new Error('gone')) });
    const open = desk('a');
    ahead.begin(open);
    await expect(ahead.chunk(open, null)).rejects.toThrow('gone');
  });
});
