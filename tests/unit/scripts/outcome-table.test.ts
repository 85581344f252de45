import { describe, expect, test } from 'vitest';
import { outcomeComplaints, outcomeTable } from '../../../scripts/demo/outcome-table.mjs';

const updated = { sheet: 'Accumulators', key: 'P1|DEDUCT', state: 'updated', status: 'Updated', message: '' };
const rejected = {
  sheet: 'Pre-existing coverage',
  key: 'P10|TELE',
  state: 'rejected',
  status: 'Rejected',
  message: 'The coverage type does not exist.',
};

describe('the outcomes of the demonstration', () => {
  test('are shown in columns with their message', () => {
    expect(outcomeTable([updated, rejected]).split('\n')).toEqual([
      'Sheet                  Plan  Row     Status    Message',
      'Accumulators           P1    DEDUCT  Updated',
      'Pre-existing coverage  P10   TELE    Rejected  The coverage type does not exist.',
    ]);
  });

  test('are right when every row is as expected', () => {
    const expected = [
      { key: 'P1|DEDUCT', state: 'updated' },
      { key: 'P10|TELE', state: 'rejected', message: /does not exist/ },
    ];
    expect(outcomeComplaints([updated, rejected], expected)).toEqual([]);
  });

  test('are wrong when a row has another state, another message, or is missing', () => {
    const expected = [
      { key: 'P1|DEDUCT', state: 'created' },
      { key: 'P10|TELE', state: 'rejected', message: /too long/ },
      { key: 'P2|DEDUCT', state: 'updated' },
    ];
    expect(outcomeComplaints([updated, rejected], expected)).toEqual([
      'P1|DEDUCT should be created and is updated.',
      'P10|TELE should say /too long/ and says "The coverage type does not exist.".',
      'P2|DEDUCT should be updated and is not marked at all.',
    ]);
  });

  test('are wrong when a row is marked that nobody touched', () => {
    expect(outcomeComplaints([updated], [])).toEqual(['P1|DEDUCT should be untouched and is updated.']);
  });
});
