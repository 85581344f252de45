import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeBundle } from '../../../electron/drafts/change-bundle';
import { StoreWorkspace } from '../../../electron/drafts/store/store-workspace';
import type { Workspace } from '../../../electron/drafts/workspace';
import type { Edit } from '../../../shared/plan/edit';
import { type Row, runStates } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { MemoryWorkspace } from '../../support/memory-workspace';
import { asFace } from '../../support/plain-store';
import { allRows, drivers, serverRow, storeBed } from './store-bed';

const rowIds = ['a', 'b', 'c', 'd\'"\\'];
const rowId = fc.constantFrom(...rowIds);
const text = fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('500'));
const amounts = sheetNamed('accumulators').fields.filter((field) => field.kind === 'money');
const fields = amounts.slice(0, 3).map((field) => field.name);
const cells = fc.dictionary(fc.constantFrom(...fields), text, { maxKeys: 3 });
// Plus zero: the sign of nothing places no row.
const position = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const step = fc.oneof(
  fc.record({
    do: fc.constant('set'),
    rowId,
    cells,
    untouch: fc.subarray([...fields]),
    asAt: fc.option(fc.nat()),
  }),
  fc.record({ do: fc.constant('add'), rowId, cells, position }),
  fc.record({ do: fc.constant('remove'), rowId }),
  fc.record({ do: fc.constant('load'), rowId, cells, position }),
  fc.record({ do: fc.constant('rebase'), rowId, cells, revision: fc.nat(3), isThere: fc.boolean() }),
  fc.record({ do: fc.constant('run'), rowId, state: fc.constantFrom(...runStates), message: fc.string() }),
  fc.record({ do: fc.constant('takeAway'), rowId }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A workspace and how it is edited; the answer is whether that was allowed. */
interface Edited {
  readonly rows: Workspace;
  readonly edit: (edits: readonly Edit[]) => Promise<boolean>;
}

async function perform({ rows: workspace, edit }: Edited, doing: Step): Promise<unknown> {
  const { rowId: id } = doing;
  const [row] = await workspace.rowsOf([id]);
  if ('isThere' in doing) {
    const baseline = doing.isThere ? { plan_ID: 'P1', accum_Name: id, ...doing.cells } : null;
    const rebase = { frozen: row?.cells ?? {}, revision: doing.revision, baseline };
    const run = { state: 'sending', message: '', revision: doing.revision } as const;
    // Several at once are taken in their order.
    return workspace.updateRows([
      { rowId: id, run },
      { rowId: 'nobody', run },
      { rowId: id, run: null, rebase },
    ]);
  }
  if ('state' in doing) {
    const run = { state: doing.state, message: doing.message, revision: row?.revision ?? 0 };
    return workspace.updateRows([{ rowId: id, run }]);
  }
  if ('untouch' in doing) {
    const asAt = doing.asAt === null ? {} : { asAt: doing.asAt };
    return edit([{ kind: 'set', rowId: id, cells: doing.cells, untouch: doing.untouch, ...asAt }]);
  }
  if ('position' in doing) {
    const fresh = { ...serverRow(id, doing.cells), position: doing.position };
    if (doing.do === 'load') return row === undefined ? workspace.addRows([fresh]) : null;
    return edit([{ kind: 'add', row: { ...fresh, baseline: null } }]);
  }
  if (doing.do === 'remove') return edit([{ kind: 'remove', rowId: id }]);
  return workspace.removeRows(row === undefined ? [] : [row]);
}

const sorted = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const silent = (): ChangeBundle => new ChangeBundle({ emit: () => undefined, schedule: () => undefined });

describe('a workspace in the store', () => {
  it.each(drivers)(
    'holds what one in memory holds after the same edits and updates: %s',
    { timeout: 60_000 },
    async (driver) => {
      const bed = storeBed(driver);
      const { store } = await bed.open();
      const face = asFace(store);
      let gestures = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          const { id: workspaceId } = store.shelf.createWorkspace({ connection: 'practice', name: 'Same' });
          const keeping = () => ({ kind: 'kept' as const, at: null });
          const inStore = new StoreWorkspace({ store: face, workspaceId, bundle: silent(), keeping });
          const cause = { how: 'typed', label: 'Typed', sheet: 'accumulators' } as const;
          const inMemory = new MemoryWorkspace(silent());
          const kept: Edited = {
            rows: inStore,
            edit: async (edits) =>
              (await inStore.applyEdits({ id: `gesture-${(gestures += 1)}`, cause }, edits)).ok,
          };
          const memory: Edited = {
            rows: inMemory,
            edit: async (edits) => (await inMemory.applyEdits(edits)).ok,
          };
          for (const doing of steps) {
            const answers = [await perform(kept, doing), await perform(memory, doing)];
            expect(answers[0]).toEqual(answers[1]);
            expect(sorted(allRows(store, workspaceId))).toEqual(sorted(await inMemory.rows()));
          }
          expect(sorted(await inStore.rowsInStates(['queued', 'unknown']))).toEqual(
            sorted(await inMemory.rowsInStates(['queued', 'unknown'])),
          );
          const changed = new Set((await inStore.changedRows()).map((row) => row.id));
          for (const row of await inMemory.changedRows()) expect(changed).toContain(row.id);
          expect(await inStore.lastPosition('accumulators')).toBe(
            await inMemory.lastPosition('accumulators'),
          );
          const shared = await inStore.sharedKeys();
          expect(new Set(shared)).toEqual(new Set(await inMemory.sharedKeys()));
          for (const plan of ['P1', ' p1 ', 'P2']) {
            const found = await inStore.rowsOfPlan('accumulators', plan);
            expect(sorted(found)).toEqual(sorted(await inMemory.rowsOfPlan('accumulators', plan)));
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});
