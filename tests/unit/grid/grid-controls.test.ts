import { expect, test } from 'vitest';
import { beginEdit, cancelEdit, commitToSelection } from '../../../renderer/grid/edit-actions';
import { gridControls } from '../../../renderer/grid/grid-controls';
import type { Surface } from '../../../renderer/grid/grid-session';
import { singleCell } from '../../../renderer/grid/model/selection';
import { loadedRow } from '../state/sample-rows';
import { sessionOf } from './sample-session';

/** A place to draw on that counts how often the sheet took the focus. */
function surface(): { readonly surface: Surface; readonly focused: () => number } {
  let focused = 0;
  const place = {
    focus: () => (focused += 1),
    scrollTop: 0,
    scrollLeft: 0,
    clientWidth: 900,
    clientHeight: 500,
  };
  const element = place as unknown as HTMLElement;
  return { surface: { scroller: element, grid: element }, focused: () => focused };
}

test('the screen gives the sheet the focus, but never takes it from an open editor', async () => {
  const session = await sessionOf([loadedRow('a', 1)]);
  const { surface: drawn, focused } = surface();
  session.attach(drawn);
  const controls = gridControls(session, []);
  controls.focus();
  expect(focused()).toBe(1);
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  session.selection.set(singleCell({ row: 0, column }));
  beginEdit(session, 'edit', 'content');
  expect(session.editing.get()).not.toBeNull();
  controls.focus();
  expect(focused()).toBe(1);
  cancelEdit(session);
  expect(focused()).toBe(2);
});

test('what was typed for many cells stays in the editor where they may not be changed now', async () => {
  const session = await sessionOf([loadedRow('a', 1)]);
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  session.selection.set(singleCell({ row: 0, column }));
  beginEdit(session, 'edit', 'content');
  session.workspace.busyWith = 'Pasting. Wait for its end.';
  commitToSelection(session, '7');
  expect(session.editing.get()).not.toBeNull();
  expect(session.workspace.notice.get()?.text).toBe('Pasting. Wait for its end.');
  session.workspace.busyWith = undefined;
  commitToSelection(session, '7');
  expect(session.editing.get()).toBeNull();
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('7');
});
