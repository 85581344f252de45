import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesBetween, type RowPlace } from '../../../renderer/grid/model/row-places';

/** The order in which a sheet holds rows. */
function byPlace(one: RowPlace, other: RowPlace): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}

function ids(count: number): readonly string[] {
  return Array.from({ length: count }, () => crypto.randomUUID());
}

const low: RowPlace = { id: 'a', position: 1 };
const high: RowPlace = { id: 'b', position: 2 };

describe('new rows between two others', () => {
  test('lie evenly between them', () => {
    expect(placesBetween(low, high, ['x', 'y', 'z'])).toEqual([
      { id: 'x', position: 1.25 },
      { id: 'y', position: 1.5 },
      { id: 'z', position: 1.75 },
    ]);
  });

  test('at the end and before the first row take whole numbers of their own', () => {
    expect(placesBetween(high, undefined, ['x', 'y'])).toEqual([
      { id: 'x', position: 3 },
      { id: 'y', position: 4 },
    ]);
    expect(placesBetween(undefined, low, ['x', 'y'])?.map(({ position }) => position)).toEqual([-1, 0]);
    expect(placesBetween(undefined, { id: 'a', position: 0.5 }, ['x'])?.[0]?.position).toBeLessThan(0.5);
  });

  test('share a position once no number is left between two others, in the order of their identities', () => {
    const next = { id: 'b', position: 1 + Number.EPSILON };
    const places = placesBetween(low, next, ids(12)) ?? [];
    expect(new Set(places.map(({ position }) => position))).toEqual(new Set([1]));
    expect([low, ...places, next].toSorted(byPlace)).toEqual([low, ...places, next]);
  });

  test('have room a hundred times at one spot, wherever in it, and stand in the order they were put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 }),
        (picks) => {
          const rows: RowPlace[] = [low, high];
          for (const pick of picks) {
            // Always next to one of the two newest rows: the narrowest place there is.
            const at = 1 + Math.floor(pick * 1.999) * Math.min(1, rows.length - 2);
            const [made] = placesBetween(rows[at - 1], rows[at], ids(1)) ?? [];
            if (made === undefined) throw new Error(`no room after ${rows.length} rows`);
            expect(made.id.length).toBeLessThanOrEqual(64);
            rows.splice(at, 0, made);
          }
          expect(rows.toSorted(byPlace)).toEqual(rows);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('say so when there is no room at all any more', () => {
    const full = { id: 'x'.repeat(64), position: 1 };
    expect(placesBetween(full, { id: 'y', position: 1 }, ids(1))).toBeUndefined();
  });
});
