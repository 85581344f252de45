import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byAmount } from '../../../../renderer/state/arranging/amount-order';
import { notPlain, plainNumber, plainNumberIn } from '../../../../renderer/state/arranging/plain-number';
import { naturalKey } from '../../../../shared/plan/natural-order';
import { loadedRow } from '../sample-rows';
import { arrangedSheet, fieldColumn } from './arranged-sheet';

const cents = fc.integer({ min: -500_000, max: 500_000 }).map((number) => (number / 100).toFixed(2));
const content = fc.oneof(
  { weight: 6, arbitrary: cents },
  { weight: 2, arbitrary: fc.constantFrom(null, null, '0', '-0', '0.00', '5', '5.00', '05') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('5.001', '99999999999.99', '12345678901234567890', '-7e3', 'soon', 'none'),
  },
);

function comparedNaturally(left: string, right: string): number {
  if (naturalKey(left) === naturalKey(right)) return 0;
  return naturalKey(left) < naturalKey(right) ? -1 : 1;
}

/** As a person would put them, two at a time. */
function plainlySorted(contents: readonly (string | null)[], isAscending: boolean): readonly number[] {
  const places = contents.map((text, place) => ({ text, place, number: plainNumber(text ?? '') }));
  const kind = ({ text, number }: (typeof places)[number]): number => {
    if (text === null) return 2;
    return Number.isNaN(number) ? 1 : 0;
  };
  const compared = (left: (typeof places)[number], right: (typeof places)[number]): number => {
    if (kind(left) === 2 || kind(right) === 2)
      return kind(left) === kind(right) ? 0 : kind(left) - kind(right);
    const ascending =
      kind(left) - kind(right) ||
      (kind(left) === 0 ? left.number - right.number : comparedNaturally(left.text ?? '', right.text ?? ''));
    return isAscending ? ascending : -ascending;
  };
  return places
    .toSorted((left, right) => compared(left, right) || left.place - right.place)
    .map(({ place }) => place);
}

test('rows sorted by an amount stand as if every two had been compared', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 60 }), fc.boolean(), (contents, isAscending) => {
      const rows = contents.map((annual_Max, index) => loadedRow(`r${index}`, index, { annual_Max }));
      const { shown, ids } = arrangedSheet(rows);
      const direction = isAscending ? 'ascending' : 'descending';
      shown.sort([{ column: fieldColumn('annual_Max'), direction }]);
      expect(ids()).toEqual(plainlySorted(contents, isAscending).map((place) => `r${place}`));
    }),
  );
});

test('rows that were edited are sorted by what they hold now', () => {
  fc.assert(
    fc.property(
      fc.array(content, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(), content), { maxLength: 10 }),
      fc.boolean(),
      (contents, edits, isSortedBefore) => {
        const now = [...contents];
        const rows = contents.map((annual_Max, index) => loadedRow(`r${index}`, index, { annual_Max }));
        const { all, shown, ids } = arrangedSheet(rows);
        const byAnnual = [{ column: fieldColumn('annual_Max'), direction: 'ascending' }] as const;
        if (isSortedBefore) shown.sort(byAnnual);
        for (const [at, annual_Max] of edits) {
          const index = at % now.length;
          now[index] = annual_Max;
          all.change(`r${index}`, { kind: 'set', rowId: `r${index}`, cells: { annual_Max }, untouch: [] });
        }
        all.publish();
        shown.sort(byAnnual);
        expect(ids()).toEqual(plainlySorted(now, true).map((place) => `r${place}`));
      },
    ),
  );
});

test('amounts in cents need no ranks, others are left to them', () => {
  const keys = (...numbers: readonly number[]) => ({
    values: Float64Array.from(numbers),
    odd: new Map<number, string>(),
  });
  const all = Uint32Array.of(0, 1, 2, 3);
  expect(byAmount(all, keys(5, -1.25, Number.NaN, 5), false)).toEqual(Uint32Array.of(0, 3, 1, 2));
  expect(byAmount(all, keys(5, 0.001, 1, 2), true)).toBeUndefined();
  expect(byAmount(all, keys(5, 1e15, 1, 2), true)).toBeUndefined();
});

test('the number in bytes is that of the text', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^-?\d{0,9}(\.\d{0,5})?$/),
    fc.stringMatching(/^[-.\d]{0,17}$/),
    fc.string({ maxLength: 16 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = new TextEncoder().encode(`"${text}"`);
      const number = plainNumberIn(bytes, 1, bytes.length - 1);
      if (number !== notPlain) expect(number).toBe(plainNumber(text));
      else expect(bytes.length).toBeGreaterThan(15);
    }),
  );
});
