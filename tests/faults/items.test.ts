import { expect, test } from 'vitest';
import { comparedKey } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';
import { rowErrors } from '../../shared/plan/validation';
import { after, before, confirmed, Desk, ended, failedBy, place, plan } from './desk';

test('36: items in another order are matched by their keys, never by their places', async () => {
  const desk = await Desk.withEdits();
  await desk.items(
    { change: 'setStatus', index: 0, status: 400, body: 'No.', stored: false },
    { change: 'reverse' },
  );
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: ['Rejected: No.', 'Updated', 'Updated'],
    status: ended({ updated: 2, rejected: 1 }),
  });
  expect(await desk.held()).toEqual([before[0], 77, 77]);
});

test('37: a row without an item has no answer, the others stand', async () => {
  const desk = await Desk.withEdits();
  await desk.items({ change: 'drop', index: 1 });
  await desk.fault(
    { kind: 'answer', status: 503 },
    { method: 'GET', path: '/accumulators$', skip: 1, times: 5 },
  );
  await desk.send();
  const message = 'The answer does not mention this row.';
  expect(await desk.seen()).toMatchObject({
    rows: ['Updated', `No answer: ${message}`, 'Updated'],
    status: ended({ updated: 2, unknown: 1 }),
    history: ['Updated, 2 rows', `No answer, 1 row: ${message}`],
  });
  await desk.services.calls.settleUnknown({});
  expect((await desk.seen()).rows[1]).toBe(`Updated: ${confirmed}`);
  expect(await desk.held()).toEqual(after);
});

test('38: an item twice with one meaning counts once, with two meanings not at all', async () => {
  const desk = await Desk.withEdits();
  await desk.items(
    { change: 'repeat', index: 0, status: 201 },
    { change: 'setStatus', index: 1, status: 200, stored: false },
    { change: 'repeat', index: 1, status: 400, body: 'No.' },
  );
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: ['Created', failedBy('The answer says two different things about this row.'), 'Updated'],
    status: ended({ created: 1, updated: 1, failed: 1 }),
  });
  expect(await desk.held()).toEqual([77, before[1], 77]);
});

test('39: an item about a row that was never sent changes nothing and is told', async () => {
  const desk = await Desk.withEdits();
  const id = [
    { key: 'plan_ID', value: plan },
    { key: 'accum_Name', value: 'OOPMAX' },
  ];
  await desk.items({ change: 'add', item: { id, status: 200, body: 'Updated' } });
  const end = await desk.send();
  expect(end.notice).toMatch(/rows that were not sent \(1\).*OOPMAX/);
  expect(await desk.seen()).toMatchObject({ status: ended({ updated: 3 }) });
  expect(desk.row('OOPMAX')).toBe('');
  const run = await desk.services.calls.readRuns({ search: '', after: null });
  expect(run).toMatchObject({ value: { runs: [{ notice: end.notice }] } });
});

test('40: a key is a set of names and values: reordered it counts, with a pair too many or too few it does not', async () => {
  const good = await Desk.withEdits();
  await good.items(
    { change: 'reverseKeys' },
    { change: 'renameKeys', names: { plan_ID: 'PlanId', accum_Name: 'ACCUMNAME' } },
  );
  await good.send();
  expect(await good.seen()).toMatchObject({ rows: ['Updated', 'Updated', 'Updated'] });

  const bad = await Desk.withEdits();
  await bad.items(
    { change: 'addPair', index: 0, key: 'seq', value: 1 },
    { change: 'removePair', index: 1, key: 'plan_ID' },
    { change: 'setStatus', index: 0, status: 200, stored: false },
    { change: 'setStatus', index: 1, status: 200, stored: false },
  );
  await bad.send();
  expect(await bad.seen()).toMatchObject({
    rows: [
      failedBy('The answer about this row is not clear.'),
      failedBy('The answer does not mention this row.'),
      'Updated',
    ],
    status: ended({ updated: 1, failed: 2 }),
  });
  expect(await bad.held()).toEqual([before[0], before[1], 77]);

  const number = await Desk.withEdits();
  await number.services.load('00123');
  await number.services.add('accumulators', { plan_ID: '00123', accum_Name: '420', annual_Max: '5' });
  await number.fault(
    { kind: 'items', changes: [{ change: 'setValue', key: 'accum_Name', value: 420 }] },
    { method: 'PUT', path: '/00123/' },
  );
  await number.send();
  expect(number.services.shown('accumulators', '00123|420')).toMatchObject({ state: 'created', message: '' });
});

test('41: the same key twice on the sheet blocks both rows before anything is sent', async () => {
  const desk = await Desk.withEdits();
  await desk.add('NEWONE', '1');
  await desk.add('newone ', '2');
  const started = await desk.services.start();
  expect(started).toMatchObject({ rows: 3, heldBack: 2 });
  await desk.services.end();
  expect(await desk.puts()).toEqual([3]);
  expect(await desk.control.row(place('NEWONE'))).toBeNull();
  const rows = ['NEWONE', 'newone '].map((name) => desk.services.row('accumulators', `${plan}|${name}`));
  const all = [...desk.services.window.values()];
  const rowsWithKey = (sheet: SheetName, key: string): number =>
    all.filter((row) => row.sheet === sheet && comparedKey(sheet, row.cells) === key).length;
  for (const row of rows) {
    const problems = rowErrors(row, { rowsWithKey, benefitCodes: null });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/twice|more than once|same/i),
    ]);
  }
});

test('42: a status in quotes is read, a status nobody knows is no answer', async () => {
  const desk = await Desk.withEdits();
  await desk.items(
    { change: 'setStatus', index: 0, status: '200' },
    { change: 'setStatus', index: 1, status: 299, stored: false },
    { change: 'setStatus', index: 2, status: 600, stored: false },
  );
  await desk.send();
  const words = (status: number): string =>
    failedBy(`The server answered ${status}, which does not say what became of the row.`);
  expect(await desk.seen()).toMatchObject({
    rows: ['Updated', words(299), words(600)],
    status: ended({ updated: 1, failed: 2 }),
  });
  expect(await desk.held()).toEqual([77, before[1], before[2]]);
});
