import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFixed, orderedColumns, sightOf } from '../../../renderer/grid/model/column-arrangement';
import {
  folding,
  freezing,
  hiding,
  moving,
  showing,
  unfreezing,
} from '../../../renderer/grid/model/column-changes';
import { gridColumns, type Region } from '../../../renderer/grid/model/grid-column';
import type { GridLayout } from '../../../renderer/grid/model/grid-layout';
import { SheetColumns } from '../../../renderer/grid/sheet-columns';
import { asItComes, ViewKeeping } from '../../../renderer/state/view-keeping';
import type { SheetView } from '../../../shared/ipc/view-schemas';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

const columns = gridColumns(sheetNamed('accumulators'));
const gutterWidth = 40;
const ids = columns.map(({ id }) => id);
const movable = columns.filter((column) => !isFixed(column)).map(({ id }) => id);
const groups = [...new Set(columns.map(({ group }) => group))];

function deskOf(view: Partial<SheetView> = {}): SheetColumns {
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  desk.change(view);
  return desk;
}

function shownIds(layout: GridLayout): readonly string[] {
  return layout.places.map(({ column }) => column.id);
}

const anyView = fc.record<SheetView>({
  widths: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 900 })),
  // Names of other versions and names given twice, too.
  order: fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 60 }),
  hidden: fc.subarray([...ids, 'gone']),
  folded: fc.subarray([...groups, 'gone']),
  frozen: fc.subarray([...ids, 'gone']),
  named: fc.constant(null),
});

/** The row numbers stand before the first column. */
function edgeOf(region: Region): { readonly offset: number; readonly width: number } {
  return { offset: region === 'start' ? gutterWidth : 0, width: 0 };
}

describe('any order, sight, freezing and folding', () => {
  test('gives places that are disjoint, complete and in order, whatever the width of the view', () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: 0, max: 3000 }), (view, viewWidth) => {
        const desk = deskOf(view);
        desk.measure({ viewWidth, keyWidths: {}, gutterWidth, messageWidth: 232 });
        const layout = desk.layout.get();
        const ordered = orderedColumns(columns, view);
        const sight = sightOf(ordered, view);
        expect(new Set(ordered)).toEqual(new Set(columns));
        expect(shownIds(layout)).toEqual(
          ordered.filter(({ id }) => sight.get(id) === undefined).map(({ id }) => id),
        );
        expect(layout.columnCount).toBe(columns.length);
        const regions = layout.places.map(({ region }) => ['start', 'center', 'end'].indexOf(region));
        expect(regions).toEqual(regions.toSorted((one, other) => one - other));
        for (const [index, place] of layout.places.entries()) {
          expect(place.index).toBe(index);
          expect(ordered[place.ordinal]).toBe(place.column);
          const before = layout.places[index - 1];
          const beside = before?.region === place.region ? before : edgeOf(place.region);
          expect(place.offset).toBe(beside.offset + beside.width);
          expect(place.width).toBeGreaterThanOrEqual(place.column.leastWidth);
        }
        for (const region of ['start', 'center', 'end'] as const) {
          const places = layout.places.filter((place) => place.region === region);
          const width = places.reduce((sum, place) => sum + place.width, edgeOf(region).offset);
          expect(layout[`${region}Width`]).toBe(width);
        }
      }),
    );
  });

  test('keeps status, key and message in sight, and a column of every folded group that is not all hidden', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const shown = shownIds(deskOf(view).layout.get());
        expect(shown).toEqual(expect.arrayContaining(['status', 'plan_ID', 'accum_Name', 'message']));
        for (const group of view.folded) {
          const open = columns.filter((column) => column.group === group && !isFixed(column));
          const left = open.filter(({ id }) => !view.hidden.includes(id));
          const seen = open.filter(({ id }) => shown.includes(id));
          expect(seen.length).toBe(Math.min(1, left.length));
        }
      }),
    );
  });
});

describe('a change of the columns', () => {
  const standing = { columns, arrangement: asItComes };

  test('moves columns beside another, and only them', () => {
    fc.assert(
      fc.property(
        fc.subarray(movable, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...ids),
        fc.constantFrom('before' as const, 'after' as const),
        (moved, target, side) => {
          const next = moving(standing, moved, { id: target, side });
          const order = orderedColumns(columns, next).map(({ id }) => id);
          if (moved.includes(target)) {
            expect(next).toBe(asItComes);
            return;
          }
          expect(order.filter((id) => !moved.includes(id))).toEqual(ids.filter((id) => !moved.includes(id)));
          const first = order.indexOf(moved[0] ?? '');
          expect(order.slice(first, first + moved.length)).toEqual(moved);
          if (!movable.includes(target)) return;
          const place = side === 'before' ? first + moved.length : first - 1;
          expect(order[place]).toBe(target);
        },
      ),
    );
  });

  test('beside a frozen column freezes, and elsewhere unfreezes', () => {
    const frozen = freezing(standing, 'annual_Max_Net');
    expect(frozen.frozen).toEqual(['annual_Max', 'annual_Max_Member', 'annual_Max_Net']);
    const more = moving({ columns, arrangement: frozen }, ['ooP_Max_Sub'], {
      id: 'annual_Max',
      side: 'after',
    });
    expect(
      orderedColumns(columns, more)
        .slice(3, 7)
        .map(({ id }) => id),
    ).toEqual(['annual_Max', 'ooP_Max_Sub', 'annual_Max_Member', 'annual_Max_Net']);
    expect(more.frozen).toContain('ooP_Max_Sub');
    const less = moving({ columns, arrangement: more }, ['annual_Max'], { id: 'message', side: 'before' });
    expect(less.frozen).not.toContain('annual_Max');
    expect(orderedColumns(columns, less).at(-2)?.id).toBe('annual_Max');
    expect(unfreezing({ columns, arrangement: more }).frozen).toEqual([]);
  });

  test('hides what may be hidden, and shows it again where it stood', () => {
    const hidden = hiding(standing, ['status', 'plan_ID', 'annual_Max', 'message']);
    expect(hidden.hidden).toEqual(['annual_Max']);
    expect(deskOf(hidden).layout.get().places[3]).toMatchObject({ hiddenBefore: 1, ordinal: 4 });
    const folded = folding(hidden, 'Annual maximum', true);
    expect(showing({ columns, arrangement: folded }, ['annual_Max'])).toEqual(asItComesArranged);
  });

  const asItComesArranged = expect.objectContaining({ hidden: [], folded: [] }) as unknown;

  test('folds a group to its first column and says how many are out of sight', () => {
    const { places } = deskOf(folding(asItComes, 'Deductible', true)).layout.get();
    const own = places.filter(({ column }) => column.group === 'Deductible');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ foldedAway: 5, column: { id: 'subscriber_Deductible' } });
  });
});

test('in a narrow view the message scrolls first, then what was frozen, the last first', () => {
  const desk = deskOf(freezing({ columns, arrangement: asItComes }, 'annual_Max_Net'));
  const frozenIn = (viewWidth: number): readonly string[] => {
    desk.measure({ viewWidth, keyWidths: {}, gutterWidth, messageWidth: 232 });
    const { places } = desk.layout.get();
    return places.filter(({ region }) => region !== 'center').map(({ column }) => column.id);
  };
  const all = [
    'status',
    'plan_ID',
    'accum_Name',
    'annual_Max',
    'annual_Max_Member',
    'annual_Max_Net',
    'message',
  ];
  expect(frozenIn(1400)).toEqual(all);
  expect(frozenIn(1040)).toEqual(all.slice(0, -1));
  expect(frozenIn(940)).toEqual(all.slice(0, 5));
  expect(frozenIn(600)).toEqual(all.slice(0, 3));
});

describe('in a view so narrow that status and key alone fill most of it', () => {
  const layoutIn = (viewWidth: number, view: Partial<SheetView> = {}): GridLayout => {
    const desk = deskOf(view);
    // One amount of trillions is on the sheet.
    desk.measure({ viewWidth, keyWidths: { annual_Max: 169 }, gutterWidth, messageWidth: 0 });
    return desk.layout.get();
  };
  const frozenIn = (layout: GridLayout): readonly (readonly [string, number])[] =>
    layout.places.flatMap(({ column, region, width }) => (region === 'center' ? [] : [[column.id, width]]));

  test('the status keeps its icon, and the key stays beside its amounts as long as one is seen whole', () => {
    const key = [
      ['plan_ID', 156],
      ['accum_Name', 116],
    ] as const;
    expect(frozenIn(layoutIn(640))).toEqual([['status', 112], ...key]);
    // 1024 pixels enlarged to 200 %.
    expect(frozenIn(layoutIn(512))).toEqual([['status', 32], ...key]);
    expect(frozenIn(layoutIn(450))).toEqual([['status', 32], key[0]]);
    expect(frozenIn(layoutIn(340))).toEqual([['status', 32]]);
  });

  test('a status that somebody gave a width keeps it, and the key gives way', () => {
    expect(frozenIn(layoutIn(512, { widths: { status: 100 } }))).toEqual([
      ['status', 100],
      ['plan_ID', 156],
    ]);
  });

  test('one amount is seen whole at any width', () => {
    for (let viewWidth = 200; viewWidth <= 2000; viewWidth += 7) {
      const layout = layoutIn(viewWidth);
      const amount = layout.places.find(({ column }) => column.id === 'annual_Max');
      expect(viewWidth - layout.startWidth - layout.endWidth).toBeGreaterThanOrEqual(amount?.width ?? 0);
    }
  });
});

test('rows are 28 pixels high, or 24 where somebody wants them compact', () => {
  const desk = deskOf();
  const stop = desk.follow();
  expect(desk.layout.get().rowHeight).toBe(28);
  desk.view.setDensity('compact');
  expect(desk.layout.get().rowHeight).toBe(24);
  stop();
});
