import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdits } from '../../../shared/ipc/edit-reading';
import { editSchema } from '../../../shared/ipc/workspace-schemas';

const name = fc.oneof(fc.constantFrom('annual_Max', 'plan_ID'), fc.string({ minLength: 60, maxLength: 66 }));
const content = fc.oneof(
  fc.string(),
  fc.constant(null),
  fc.constantFrom('x'.repeat(10_000), 'x'.repeat(10_001)),
);
const cells = fc.dictionary(name, content, { maxKeys: 4 });
const identity = fc.oneof(fc.uuid(), fc.string({ maxLength: 3 }), fc.constant('x'.repeat(65)));
const sheet = fc.constantFrom('accumulators', 'preExisting', 'others');
const position = fc.oneof(fc.double(), fc.constant('1'));
const revision = fc.oneof(fc.nat(), fc.constantFrom(-1, 0.5, 2 ** 53, null, '1'));
const plainRow = { id: identity, sheet, position, cells, baseline: fc.option(cells) };
const word = fc.oneof(
  fc.record({ state: fc.constantFrom('rejected', 'lost'), message: fc.string(), revision }),
  fc.jsonValue(),
);
const row = fc.oneof(fc.record(plainRow), fc.record({ ...plainRow, word }));

/** Edits, and what nearly is one: a property too many, too few, or of another kind. */
const nearly = fc
  .tuple(
    fc.oneof(
      fc.record({ kind: fc.constant('set'), rowId: identity, cells, untouch: fc.array(name) }),
      fc.record({
        kind: fc.constant('set'),
        rowId: identity,
        cells,
        untouch: fc.array(name),
        asAt: revision,
      }),
      fc.record({ kind: fc.constant('add'), row }),
      fc.record({ kind: fc.constant('remove'), rowId: identity }),
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      fc.dictionary(
        fc.constantFrom('kind', 'rowId', 'cells', 'untouch', 'asAt', 'row', 'more'),
        fc.jsonValue(),
      ),
    ),
  )
  .map(([edit, other]) => ({ ...edit, ...other }));

describe('edits read from a text', () => {
  it('are those that the schema lets through', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(nearly, fc.jsonValue()), { maxLength: 2 }), (given) => {
        const text = JSON.stringify(given);
        const bySchema = editSchema.array().safeParse(JSON.parse(text));
        expect(readEdits(text)).toEqual(bySchema.success ? bySchema.data : undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['no JSON', '['],
    ['a revision that is null', '[{"kind":"set","rowId":"a","cells":{},"untouch":[],"asAt":null}]'],
    ['no list', '{"kind":"remove","rowId":"a"}'],
    [
      'a position beyond all numbers',
      '[{"kind":"add","row":{"id":"a","sheet":"accumulators","position":1e999,"cells":{},"baseline":null}}]',
    ],
    ['a prototype among the cells', '[{"kind":"set","rowId":"a","cells":{"__proto__":null},"untouch":[]}]'],
    ['a prototype beside the rest', '[{"kind":"remove","rowId":"a","__proto__":null}]'],
    [
      'more edits than one gesture may have',
      `[${Array(200_001).fill('{"kind":"remove","rowId":"a"}').join(',')}]`,
    ],
  ])('are none where there is %s', (_what, text) => {
    expect(readEdits(text)).toBeUndefined();
  });
});
