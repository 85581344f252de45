import { expect, test } from 'vitest';
import { cancelEdit, openDraft } from '../../../renderer/grid/edit-actions';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const rows = [
  loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '4000', annual_Max_Member: '2000' }),
];

test('what is said of an entry that came back is gone once it is dropped, and nothing that was said since', async () => {
  const session = await sessionOf(rows);
  const { notice } = session.workspace;
  const draft = { rowId: 'a', field: 'annual_Max', text: '12' };
  openDraft(session, draft);
  expect(notice.get()?.text).toMatch(/^What was being typed in Total family is back\./);
  cancelEdit(session);
  expect(notice.get()).toBeNull();
  openDraft(session, draft);
  session.workspace.tell('information', 'Loaded.');
  cancelEdit(session);
  expect(notice.get()?.text).toBe('Loaded.');
});
