import { expect, it } from 'vitest';
import { loadedSentence } from '../../../renderer/plans/loaded-sentence';

it('says how much was loaded', () => {
  expect(loadedSentence({ plans: 1, rows: 1204, failures: [] })).toBe('Loaded 1 plan with 1,204 rows.');
});

it('says how many plans could not be read', () => {
  const failures = [{ planId: '00123', message: 'The server is busy.' }];
  expect(loadedSentence({ plans: 2, rows: 1, failures })).toBe(
    'Loaded 2 plans with 1 row. 1 plan could not be read.',
  );
});
