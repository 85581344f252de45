import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBatchAnswer } from '../../../shared/batch/batch-answer';
import type { Cells } from '../../../shared/plan/cells';

const plan = 'P-00123';
const rows: readonly Cells[] = ['MED', 'RX', 'VIS'].map((name) => ({ plan_ID: plan, accum_Name: name }));

const id = (name: string): unknown => [
  { key: 'plan_ID', value: plan },
  { key: 'accum_Name', value: name },
];
const item = (name: string, status: number, body: string): unknown => ({ id: id(name), status, body });

/** The objects of a list; whatever else is in it is left out. */
function records(list: unknown): readonly Record<string, unknown>[] {
  if (!Array.isArray(list)) return [];
  return list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

describe('no answer, however mangled, makes a success the server did not say of that very row', () => {
  const name = fc.constantFrom('MED', 'RX', 'VIS', 'med', ' RX ', 'OTHER', '');
  const status = fc.oneof(fc.constantFrom(200, 201, 400, 409, 500, '200', 299), fc.jsonValue());
  const pair = fc.oneof(
    fc.record({
      key: fc.constantFrom('plan_ID', 'PLANID', 'accum_Name', 'AccumName', 'x'),
      value: fc.oneof(name, fc.constant(plan)),
    }),
    fc.jsonValue(),
  );
  const anyItem = fc.oneof(
    fc.record({ id: name.map(id), status, body: fc.constant('text') }),
    fc.record({ id: fc.array(pair, { maxLength: 4 }), status, body: fc.jsonValue() }),
    fc.jsonValue(),
  );

  test('built from random items', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8, size: 'max' }), (items) => {
        checkNoFalseSuccess(JSON.stringify(items), items);
      }),
      { numRuns: 3000 },
    );
  });

  test('cut and spliced at random', () => {
    const whole = JSON.stringify([
      item('VIS', 201, 'Created'),
      item('MED', 400, 'No.'),
      item('RX', 500, 'Busy.'),
    ]);
    const at = fc.nat({ max: whole.length });
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 6 }), (from, to, patch) => {
        const text = whole.slice(0, Math.min(from, to)) + patch + whole.slice(Math.max(from, to));
        checkNoFalseSuccess(text, tryParse(text));
      }),
      { numRuns: 3000 },
    );
  });

  /** An independent, plainer reading: every item whose id names the row must be a success. */
  function checkNoFalseSuccess(text: string, parsed: unknown): void {
    const answer = readBatchAnswer('accumulators', rows, text);
    if (answer.kind !== 'items') return;
    expect(answer.outcomes).toHaveLength(rows.length);
    for (const [index, outcome] of answer.outcomes.entries()) {
      if (outcome.kind !== 'created' && outcome.kind !== 'updated') continue;
      const spoken = itemsAbout(parsed, String(rows[index]?.['accum_Name']));
      expect(spoken.length).toBeGreaterThan(0);
      for (const one of spoken) expect(Number(one['status'])).toSatisfy((code) => code >= 200 && code < 300);
    }
  }

  function itemsAbout(parsed: unknown, wanted: string): readonly Record<string, unknown>[] {
    return records(parsed).filter((one) => {
      const pairs = records(one['id']);
      const values = pairs.map(
        (each) => `${plainName(each['key'])}=${String(each['value']).trim().toLowerCase()}`,
      );
      return (
        values.includes(`planid=${plan.toLowerCase()}`) &&
        values.includes(`accumname=${wanted.toLowerCase()}`)
      );
    });
  }

  const plainName = (key: unknown): string => String(key).replaceAll('_', '').toLowerCase();

  function tryParse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }
});
