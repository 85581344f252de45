import { describe, expect, it, vi } from 'vitest';
import { ReviewBook } from '../../../renderer/review/review-book';
import { whyNotSent } from '../../../renderer/review/review-stand';
import { totalSentence } from '../../../renderer/review/total-sentence';
import { Workspace } from '../../../renderer/state/workspace';
import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import { failed, success } from '../../../shared/ipc/failure';
import type { SentReview } from '../../../shared/ipc/review-schemas';
import { plainApi, type PlainApi } from '../state/plain-api';
import { answeredRow, editedRow, loadedRow } from '../state/sample-rows';

const rows = [
  editedRow(loadedRow('a', 1), { annual_Max: '1001' }),
  editedRow(loadedRow('b', 2, { plan_ID: '00999' }), { annual_Max: '1002' }),
  editedRow(loadedRow('c', 3), { annual_Max: '1003', lifetime_Max: '4000' }),
  loadedRow('d', 4),
];

interface Bed {
  readonly book: ReviewBook;
  readonly plain: PlainApi;
  readonly tell: (found: readonly Partial<ReviewedRow>[], isOver?: boolean) => void;
}

async function opened(held = rows, other: Parameters<typeof plainApi>[1] = {}): Promise<Bed> {
  let reviewId = '';
  const startReview: PlainApi['api']['startReview'] = (input) => {
    reviewId = input.reviewId;
    return Promise.resolve(success({}));
  };
  const plain = plainApi(held, { startReview, ...other });
  const workspace = new Workspace(plain.api);
  await workspace.open();
  const book = new ReviewBook(workspace);
  book.open();
  await vi.waitFor(() => {
    expect(book.stand.reading.isBuilt).toBe(true);
  });
  const row = { rowId: '', revision: 1, kind: 'update', message: '', server: {} } as const;
  return {
    book,
    plain,
    tell: (found, isOver = true) => {
      const all = found.map((one) => ({ ...row, ...one }));
      plain.tellReview({ reviewId, isOver, plans: 2, plansDone: 2, found: all, troubles: [] });
    },
  };
}

const kinds = (book: ReviewBook): readonly (string | undefined)[] =>
  Array.from({ length: book.layout.lines }, (_, line) => book.line(line)?.kind);

describe('the book of a review', () => {
  it('brings the rows of a plan together under one line, without those that nobody changed', async () => {
    const { book } = await opened();
    expect(kinds(book)).toEqual([
      ...['plan', 'row', 'cell', 'row', 'cell', 'cell'],
      ...['plan', 'row', 'cell'],
    ]);
    expect(book.line(0)).toMatchObject({ plan: { planId: '00123', rows: 2 } });
  });

  it('shows only the rows with something to check', async () => {
    const { book } = await opened([
      ...rows,
      editedRow(loadedRow('e', 5, { plan_ID: '00999' }), { annual_Max: '9000' }),
    ]);
    expect(book.stand.toCheck).toBe(1);
    book.show('toCheck');
    expect(kinds(book)).toEqual(['plan', 'row', 'cell']);
    expect(book.line(1)).toMatchObject({ row: { id: 'e' } });
    expect(book.line(2)).toMatchObject({ check: expect.stringMatching(/^A large change: /) as string });
  });

  it('counts nothing as sent before the server was read, and says so', async () => {
    const { book, tell } = await opened();
    expect(whyNotSent(book.stand)).toBe('The server is still being read.');
    tell([{ rowId: 'a' }], false);
    expect(whyNotSent(book.stand)).toBe('The server is still being read.');
    tell([
      { rowId: 'b', kind: 'unchanged' },
      { rowId: 'c', kind: 'blocked' },
    ]);
    expect(whyNotSent(book.stand)).toBeUndefined();
    expect(totalSentence(book.stand)).toBe(
      '2 plans, 3 rows, 4 cells. 1 of 3 rows will be sent, 1 is the same on the server, 1 has something to fix.',
    );
  });

  it('makes room for what somebody else has changed', async () => {
    const { book, tell } = await opened();
    const before = book.layout.lines;
    tell([{ rowId: 'a', server: { lifetime_Max: '9' } }]);
    expect(book.layout.lines).toBe(before + 1);
  });

  it('shows the rows of one kind only, with their plans', async () => {
    const { book, tell } = await opened();
    tell([{ rowId: 'a' }, { rowId: 'b', kind: 'unchanged' }, { rowId: 'c' }]);
    book.show('unchanged');
    expect(kinds(book)).toEqual(['plan', 'row', 'cell']);
    expect(book.stand.rows).toBe(3);
    book.show(null);
    expect(book.layout.lines).toBe(9);
  });

  it('marks the rows made new that the server has all the same, counts them and shows only those', async () => {
    const made = { ...loadedRow('n', 5, { plan_ID: '00999', accum_Name: 'MED' }), baseline: null };
    const { book, tell } = await opened([...rows, made]);
    const server = { plan_ID: '00999', accum_Name: 'MED', annual_Max: '900', lifetime_Max: '5' };
    tell([{ rowId: 'a' }, { rowId: 'b' }, { rowId: 'c' }, { rowId: 'n', server, isUnloaded: true }]);
    expect(book.stand.unloaded).toBe(1);
    expect(totalSentence(book.stand)).toContain('1 you made new is on the server already');
    book.show('unloaded');
    expect(kinds(book)).toEqual(['plan', 'row', 'cell']);
    expect(book.line(1)).toMatchObject({
      row: {
        isUnloaded: true,
        message: 'Made new here, but the server has it: what you typed changes it. Its other value stays.',
      },
    });
    expect(book.line(2)).toMatchObject({ cell: { before: undefined, server: '900.00' } });
  });

  it('leaves out a row or a whole plan', async () => {
    const { book, tell } = await opened();
    tell([{ rowId: 'a' }, { rowId: 'b' }, { rowId: 'c' }]);
    book.leavePlan(0);
    book.leave(['a'], false);
    expect(book.line(0)).toMatchObject({ plan: { left: 1, rows: 2 } });
    expect(book.stand).toMatchObject({ toSend: 2, left: 1 });
    expect(book.sent.leftOut).toEqual(['c']);
    book.show('left');
    expect(kinds(book)).toEqual(['plan', 'row', 'cell', 'cell']);
  });

  it('sends a row in conflict once each of its cells is decided', async () => {
    const { book, tell } = await opened();
    const conflict = {
      rowId: 'c',
      kind: 'conflict',
      server: { annual_Max: '8', lifetime_Max: '9' },
    } as const;
    tell([conflict]);
    expect(book.stand).toMatchObject({ toSend: 0, decided: 0 });
    book.choose('c', 'annual_Max', 'theirs');
    expect(book.sent.choices).toEqual([]);
    book.choose('c', 'lifetime_Max', 'mine');
    expect(book.stand).toMatchObject({ toSend: 1, decided: 1 });
    expect(book.sent.choices).toEqual([{ rowId: 'c', keep: 'mine', theirs: ['annual_Max'] }]);
    book.choose('c', 'lifetime_Max', 'mine');
    expect(book.stand.decided).toBe(0);
    book.chooseAll('theirs');
    expect(book.stand).toMatchObject({ toSend: 0, decided: 1 });
    expect(book.choices.of('c')).toBe('theirs');
  });

  it('decides a row that is gone from the server as a whole', async () => {
    const { book, tell } = await opened();
    tell([{ rowId: 'a', kind: 'conflict', server: null }]);
    book.choose('a', undefined, 'theirs');
    expect(book.sent.choices).toMatchObject([{ rowId: 'a', keep: 'theirs' }]);
    book.choose('a', undefined, 'mine');
    expect(book.sent.choices).toEqual([{ rowId: 'a', keep: 'mine', theirs: [] }]);
  });

  it('names rows that the last run left undone, and does not send them', async () => {
    const { book, tell } = await opened([
      answeredRow(editedRow(loadedRow('a', 1), { annual_Max: '1' }), 'rejected', 'No.'),
    ]);
    tell([]);
    expect(book.line(1)).toMatchObject({ row: { kind: 'waiting', message: 'No.' } });
    expect(book.stand.toSend).toBe(0);
  });

  it('without the server shows what is known, and sends nothing', async () => {
    const offline = failed({ kind: 'notPossible', message: 'A run is going on.', nextStep: 'none' });
    const { book } = await opened(rows, { startReview: () => Promise.resolve(offline) });
    await vi.waitFor(() => {
      expect(whyNotSent(book.stand)).toBe('A run is going on.');
    });
    expect(book.layout.lines).toBe(9);
    expect(book.stand.counts.unread).toBe(3);
  });

  it('forgets the review in the main process when it closes', async () => {
    const stopped: unknown[] = [];
    const plain = plainApi(rows, {
      stopReview: (input) => {
        stopped.push(input.isForgotten);
        return Promise.resolve(success({}));
      },
    });
    const workspace = new Workspace(plain.api);
    await workspace.open();
    new ReviewBook(workspace).open()();
    expect(stopped).toEqual([true]);
  });

  it('asks nothing of the server where nothing was changed', async () => {
    const { book } = await opened([loadedRow('d', 4)]);
    expect(book.stand.reading.isOver).toBe(true);
    expect(whyNotSent(book.stand)).toBe('Nothing to send: no row was changed.');
    const sent: SentReview = book.sent;
    expect(sent.reviewId).not.toBe('');
  });
});
