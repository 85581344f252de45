import { describe, expect, it } from 'vitest';
import { withCells } from '../../../shared/plan/edit';
import { loadedRow } from '../state/sample-rows';

describe('a row after an edit', () => {
  it('notes which of its cells a person gave their content, whatever was edited before it', () => {
    const edited = [
      withCells(loadedRow('a', 1), { annual_Max: '1' }, []),
      withCells(loadedRow('b', 2), { annual_Max: '2' }, []),
      withCells(loadedRow('c', 3), { annual_Max: '3', accum_Name: 'C' }, []),
      withCells(loadedRow('d', 4), { annual_Max: '4' }, ['accum_Name']),
      withCells({ ...loadedRow('e', 5), revision: 6 }, { annual_Max: '5' }, []),
      withCells(loadedRow('f', 6), { annual_Max: '6' }, []),
    ];
    expect(edited.map(({ editedAt }) => editedAt)).toEqual([
      { annual_Max: 1 },
      { annual_Max: 1 },
      { annual_Max: 1, accum_Name: 1 },
      { annual_Max: 1, accum_Name: 0 },
      { annual_Max: 7 },
      { annual_Max: 1 },
    ]);
    expect(edited.map(({ cells }) => cells['annual_Max'])).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('leaves what it noted of other rows alone when it is edited again', () => {
    const one = withCells(loadedRow('a', 1), { annual_Max: '1' }, []);
    const other = withCells(loadedRow('b', 2), { annual_Max: '2' }, []);
    const again = withCells(one, { annual_Max: '3', plan_ID: '9' }, ['accum_Name']);
    expect(again.editedAt).toEqual({ annual_Max: 2, plan_ID: 2, accum_Name: 0 });
    expect([one.editedAt, other.editedAt]).toEqual([{ annual_Max: 1 }, { annual_Max: 1 }]);
  });
});
