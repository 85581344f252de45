import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { bodyOf, signedInCaller } from '../support/practice-call';
import { startPractice } from '../support/practice';
import { answerViolations } from '../support/vbapi-validator';

/** Items between good and nonsense: known and unknown fields, values of every JSON type. */
function anyItem(sheet: SheetName): fc.Arbitrary<unknown> {
  const names = sheetNamed(sheet).fields.map((field) => field.name);
  const name = fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'toString', ''), fc.string());
  const value = fc.oneof(
    fc.jsonValue(),
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.constantFrom('00123', 'EE', 'ER'),
  );
  const near = fc.dictionary(name, value).map((item) => ({ plan_ID: '00123', ...item }));
  return fc.oneof({ weight: 4, arbitrary: near }, fc.jsonValue());
}

describe.each(['accumulators', 'preExisting'] as const)('a batch of %s of whatever items', (sheet) => {
  it('is answered item by item, as described, and every stored row is as described', async () => {
    const { access } = await startPractice();
    const call = await signedInCaller(access);
    const path = `/plans/{planID}/${sheetNamed(sheet).path}`;
    const rowsPath = path.replace('{planID}', '00123');
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem(sheet), { maxLength: 6 }), async (items) => {
        const answer = await call('PUT', `${rowsPath}-batch`, { body: items });
        const put = { method: 'PUT', path: `${path}-batch`, status: 207, contentType: 'text/plain' };
        expect(answer.status).toBe(207);
        expect(answerViolations({ ...put, body: bodyOf(answer) })).toEqual([]);
        expect(bodyOf(answer).data).toHaveLength(items.length);
        const list = await call('GET', rowsPath);
        const get = { method: 'GET', path, status: 200, contentType: 'text/plain' };
        expect(answerViolations({ ...get, body: bodyOf(list) })).toEqual([]);
      }),
      { numRuns: 100, seed: 20_260_101 },
    );
  });
});
