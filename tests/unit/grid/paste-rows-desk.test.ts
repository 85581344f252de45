import { expect, test } from 'vitest';
import { type PasteForecast, pasteRowsDesk } from '../../../renderer/grid/paste-rows';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

test('`Paste rows` leaves out a title above the headings and says so before', async () => {
  const session = await sessionOf([loadedRow('a', { plan_ID: 'P1', accum_Name: 'DED', annual_Max: '100' })]);
  const desk = pasteRowsDesk(session);
  const text = 'Renewal 2027\nPlan\tAccumulator\tannual_Max_Net\nP1\tDED\t250';
  const forecast = await new Promise<PasteForecast>((done) => desk.forecast(text, done));
  expect(forecast).toMatchObject({ ok: true, rows: 1, columns: 3 });
  expect(forecast.ok && forecast.effect).toMatch(
    /^Without the 1 line above the headings\. 1 row is on the sheet/,
  );
  desk.paste(text);
  expect(session.rows.count).toBe(1);
  expect(session.rows.rowAt(0)?.cells).toMatchObject({ annual_Max: '100', annual_Max_Net: '250' });
});
