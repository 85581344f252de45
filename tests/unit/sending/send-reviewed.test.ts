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
  /** Sends the review, and confirms the run or does not; `meanwhile` happens while the person is asked. */
  readonly sent: (isConfirmed: boolean, meanwhile?: () => void) => Promise<void>;
  /** Has the main process tell that the row has gone. */
  readonly tellGone: () => void;
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
    tellGone: () => {
      plain.tellRows({ added: [], removed: ['a'], updated: [] });
    },
    sent: async (isGiven, meanwhile) => {
      const stop = workspace.confirming.wanted.subscribe(() => {
        isConfirmed = isGiven;
        if (workspace.confirming.wanted.get() !== null) meanwhile?.();
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

test('choices of a review that could not be taken back are not called so', async () => {
  const { workspace, sent, tellGone } = await opened();
  await sent(false, tellGone);
  expect(workspace.notice.get()?.text).toBe(
    'Nothing was sent, and your choices are taken back where they could be. 1 change was left as the server has it now.',
  );
});

test('choices of a review that may not be taken back now are not called taken back', async () => {
  const { workspace, seen, sent } = await opened();
  await sent(false, () => {
    workspace.busyWith = 'A file is being read.';
  });
  expect(seen()).toEqual(['clean', '99']);
  expect(workspace.notice.get()?.text).toBe('A file is being read.');
});
