import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markColumns, marksIn, receivedInput, sentInput } from '../../../electron/drafts/store/mark-columns';
import type { ToldMark } from '../../../shared/batch/run-record';

const state = fc.constantFrom('queued', 'sending', 'created', 'unknown', 'conflict');
const standing = fc.option(fc.oneof(state, fc.constant('unchanged')));
const run = fc.option(fc.record({ state, message: fc.constantFrom('', 'No.', 'So.'), revision: fc.nat(2) }));
const text = fc.string({ unit: 'binary', maxLength: 6 });
const packed = fc.record({
  ...{ sheet: fc.constantFrom('accumulators', 'preExisting'), revision: fc.nat(3) },
  ...{ frozen: text, baseline: text, key: fc.tuple(text, text) },
});
const cells = fc.dictionary(fc.constantFrom('plan_ID', 'annual_Max'), fc.option(text));
const plain = fc.record({ frozen: cells, revision: fc.nat(3), baseline: fc.option(cells) });
const update = fc.record(
  { rowId: text, run, rebase: fc.oneof(packed, plain) },
  { requiredKeys: ['rowId', 'run'] },
);
const differences = fc.array(fc.record({ field: text, sent: fc.option(text), stored: fc.option(text) }));
const marks = fc.array(
  fc.record(
    { update, standing, was: standing, remark: text, differences },
    { requiredKeys: ['update', 'standing', 'was'] },
  ),
) as unknown as fc.Arbitrary<readonly ToldMark[]>;

test('marks come out of their columns as they went in, across threads', () => {
  fc.assert(
    fc.property(marks, (told) => {
      expect(marksIn(structuredClone(markColumns(told)))).toEqual(told);
    }),
  );
});

test('a call is asked with what it was asked with, marks or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.record({ runId: text, marks }), fc.record({ id: text }), text), (input) => {
      expect(receivedInput(structuredClone(sentInput(input)))).toEqual(input);
    }),
  );
});
