import { expect, test } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import { plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const doubled = { kind: 'set', rowId: 'a', cells: { annual_Max: '2000' }, untouch: [] } as const;

test('a change is pointed out from the percentage on that somebody set, or never', async () => {
  const row = loadedRow('a', 1);
  const cells = { ...row.cells, annual_Max: '1000' };
  const workspace = new Workspace(plainApi([{ ...row, cells, baseline: cells }]).api);
  await workspace.open();
  workspace.edit('typing', 'accumulators', [doubled]);
  const rules = (): readonly string[] =>
    workspace
      .sheet('accumulators')
      .view('a')
      ?.problems.map(({ rule }) => rule) ?? [];
  expect(rules()).toContain('large-change');
  workspace.view.setLargeChange(150);
  expect(rules()).not.toContain('large-change');
  workspace.view.setLargeChange(25);
  expect(rules()).toContain('large-change');
  workspace.view.setLargeChange(null);
  expect(rules()).not.toContain('large-change');
});
