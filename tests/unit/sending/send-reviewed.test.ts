import { expect, test } from 'vitest';
import { sendReviewed } from '../../../renderer/sending/send-reviewed';
import { Workspace } from '../../../renderer/state/workspace';
import { failed, success } from '../../../shared/ipc/failure';
import type { SentReview } from '../../../shared/ipc/review-schemas';
import { decideAgain } from '../../../shared/plan/row-state';
import { plainApi } from '../state/plain-api';
import { answeredRow, editedRow, loadedRow } from '../state/sample-rows';

const loaded = loadedRow('a', 1);
const review: SentReview = {
  reviewId: 'one',
  choices: [{ rowId: 'a', keep: 'theirs', theirs: ['annual_Max'] }],
  leftOut: [],
};
const unconfirmed = failed({ kind: 'notPossible', message: 'Confirm the run first.', nextStep: 'confirm' });

interface Bed {
  readonly workspace: Workspace;
  readonly seen: () => readonly (string | null | undefined)[];
  /** Sends the review, and confirms the run or does not. */
  readonly sent: (isConfirmed: boolean) => Promise<void>;
}

/** A row in conflict of a connection whose runs are confirmed. */
async function opened(): Promise<Bed> {
  let isConfirmed = false;
  const row = answeredRow(editedRow(loaded, { annual_Max: '77' }), 'conflict', 'The server has 99.');
  const plain = plainApi([row], {
    decideReviewed: () => {
      const run = { state: 'conflict', message: decideAgain, revision: 1 } as const;
      const rebase = { frozen: loaded.cells, revision: 1, baseline: { ...loaded.cells, annual_Max: '99' } };
      plain.tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run, rebase }] });
      return Promise.resolve(success([{ rowId: 'a', isGone: false }]));
    },
    sendReviewed: () =>
      Promise.resolve(isConfirmed ? success({ runId: 'r', rows: 0, heldBack: 0 }) : unconfirmed),
  });
  const workspace = new Workspace(plain.api);
  await workspace.open();
  const rows = workspace.sheet('accumulators');
  return {
    workspace,
    seen: () => [rows.view('a')?.state, rows.row('a')?.cells['annual_Max']],
    sent: async (isGiven) => {
      const stop = workspace.confirming.wanted.subscribe(() => {
        isConfirmed = isGiven;
        workspace.confirming.wanted.get()?.answer(isGiven);
      });
      await sendReviewed(workspace, review);
      stop();
    },
  };
}

test('choices of a review are taken back with the run that was not confirmed, and redo makes them again', async () => {
  const { workspace, seen, sent } = await opened();
  await sent(false);
  expect(seen()).toEqual(['conflict', '77']);
  expect(workspace.notice.get()?.text).toBe(
    'Nothing was sent, and your choices are taken back. Redo makes them again.',
  );
  await workspace.move('redo');
  expect(seen()).toEqual(['clean', '99']);
});

test('choices of a review stand with the run that was confirmed', async () => {
  const { workspace, seen, sent } = await opened();
  await sent(true);
  expect(seen()).toEqual(['clean', '99']);
  expect(workspace.notice.get()?.text).toBe('Nothing to send.');
});
