import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRows, asked, drivers, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

const day = 86_400_000;

describe.each(drivers)('backups on %s', (driver) => {
  it('are made once a day, and the newest seven are kept', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    workspaceOf(store, [serverRow('a')]);
    for (let count = 0; count < 10; count += 1) {
      expect(await store.backUpIfDue()).toMatch(/planbatch-2026-1\d-\d\d\.db$/);
      expect(await store.backUpIfDue()).toBeNull();
      bed.clock.now += day;
    }
    const names = readdirSync(bed.files.backups);
    const days = ['11-24', '11-25', '11-26', '11-27', '11-28', '11-29', '11-30'];
    expect(names).toEqual(days.map((name) => `planbatch-2026-${name}.db`));
  });

  it('hold what was kept before they began, while edits go on', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const rows = Array.from({ length: 3_000 }, (_, at) => serverRow(`row-${at}`));
    const id = workspaceOf(store, rows);
    store.applyEdits(gesture(id, [set('row-0', { annual_Max: '1' })]));
    const backup = store.backUpIfDue();
    const during = store.applyEdits(gesture(id, [set('row-1', { annual_Max: '2' })]));
    const file = (await backup) ?? '';
    expect(during.kind).toBe('kept');
    expect(await asked(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const [kept] = await asked(file, "SELECT new FROM edited_cells WHERE row_id = 'row-0'");
    expect(kept).toEqual({ new: '1' });
    expect(allRows(store, id)[1]?.cells).toMatchObject({ annual_Max: '2' });
    expect(path.dirname(file)).toBe(bed.files.backups);
  });
});
