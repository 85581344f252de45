import { describe, expect, test } from 'vitest';
import { beginChoosing, commitEdit } from '../../../renderer/grid/edit-actions';
import { enteredText, openChoices, stepChoice } from '../../../renderer/grid/help-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { singleCell } from '../../../renderer/grid/model/selection';
import type { Row } from '../../../shared/plan/row';
import { sessionOf } from './sample-session';

/** A sheet of pre-existing coverage whose only row has this unit, with the cursor on it. */
async function withUnit(unit: string | null): Promise<GridSession> {
  const cells = { plan_ID: '00123', coverage_Type: 'RETIREE', thru_Range: '12', range_Type: unit };
  const row: Row = {
    ...{ id: 'a', sheet: 'preExisting', position: 1, cells, baseline: cells },
    ...{ revision: 0, run: null },
  };
  const session = await sessionOf([row], 'preExisting');
  const column = session.columns.findIndex(({ id }) => id === 'range_Type');
  session.selection.set(singleCell({ row: 0, column }));
  return session;
}

/** What the marked line of the open list stands for. */
function marked({ help }: GridSession): string | undefined {
  const { choices, active } = help.get();
  return choices[active]?.note;
}

/** Enter, with that text in the editor. */
function enter(session: GridSession, text: string): void {
  commitEdit(session, enteredText(session, text));
}

function unitOf(session: GridSession): unknown {
  return session.rows.row('a')?.cells['range_Type'];
}

describe('the list of units', () => {
  test.each(['M', 'm', 'Months', 'months', 'MONTH', ' M '])(
    'opens on months in a cell that says “%s”',
    async (unit) => {
      const session = await withUnit(unit);
      beginChoosing(session);
      expect(marked(session)).toBe('Months');
      enter(session, unit);
      expect(unitOf(session)).toBe(unit);
      expect(session.workspace.history.get().done).toEqual([]);
    },
  );

  test.each([null, 'W', 'Weeks'])('opens on no unit in a cell that says “%s”', async (unit) => {
    const session = await withUnit(unit);
    beginChoosing(session);
    expect(session.help.get()).toMatchObject({ isListed: true, active: -1 });
    expect(session.help.get().choices).toHaveLength(2);
    enter(session, unit ?? '');
    expect(unitOf(session)).toBe(unit);
  });

  test('is stepped through from the unit of the cell', async () => {
    const session = await withUnit('Months');
    beginChoosing(session);
    stepChoice(session, -1);
    enter(session, 'Months');
    expect(unitOf(session)).toBe('D');
  });

  test('takes the choice for a word that was typed', async () => {
    const session = await withUnit('D');
    beginChoosing(session);
    openChoices(session, 'months');
    enter(session, 'months');
    expect(unitOf(session)).toBe('M');
  });
});

test('a cell that was opened and left alone stays as the server spells it', async () => {
  const session = await withUnit('Months');
  beginChoosing(session);
  commitEdit(session, 'Months');
  expect(unitOf(session)).toBe('Months');
});
