import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeBundle } from '../../../electron/drafts/change-bundle';
import { MemoryWorkspace } from '../../../electron/drafts/memory-workspace';
import { rowCalls, shelfCalls, type StoreFace } from '../../../electron/drafts/store/store-calls';
import type { Store } from '../../../electron/drafts/store/store';
import { StoreWorkspace } from '../../../electron/drafts/store/store-workspace';
import type { Workspace } from '../../../electron/drafts/workspace';
import type { Row } from '../../../shared/plan/row';
import { runStates } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { serverRow, set, storeBed } from './store-bed';

/** The store's calls as the thread gives them, without the thread. */
function asFace(store: Store): StoreFace {
  const waited = (call: (input: never) => unknown) => async (input: unknown) =>
    call(structuredClone(input) as never);
  return Object.fromEntries([
    ...shelfCalls.map((name) => [name, waited(store.shelf[name])] as const),
    ...rowCalls.map((name) => [name, waited(store[name])] as const),
  ]) as unknown as StoreFace;
}

const rowIds = ['a', 'b', 'c', 'd\'"\\\u0000'];
const rowId = fc.constantFrom(...rowIds);
const text = fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('500'));
const amounts = sheetNamed('accumulators').fields.filter((field) => field.kind === 'money');
const fields = amounts.slice(0, 3).map((field) => field.name);
const cells = fc.dictionary(fc.constantFrom(...fields), text, { maxKeys: 3 });
// Plus zero: the sign of nothing places no row.
const position = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const step = fc.oneof(
  fc.record({ do: fc.constant('set'), rowId, cells, untouch: fc.subarray([...fields]) }),
  fc.record({ do: fc.constant('add'), rowId, cells, position }),
  fc.record({ do: fc.constant('remove'), rowId }),
  fc.record({ do: fc.constant('load'), rowId, cells, position }),
  fc.record({ do: fc.constant('rebase'), rowId, cells, revision: fc.nat(3), isThere: fc.boolean() }),
  fc.record({ do: fc.constant('run'), rowId, state: fc.constantFrom(...runStates), message: fc.string() }),
  fc.record({ do: fc.constant('takeAway'), rowId }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function perform(workspace: Workspace, doing: Step): Promise<unknown> {
  const { rowId: id } = doing;
  const [row] = await workspace.rowsOf([id]);
  if ('isThere' in doing) {
    const baseline = doing.isThere ? { plan_ID: 'P1', accum_Name: id, ...doing.cells } : null;
    const rebase = { frozen: row?.cells ?? {}, revision: doing.revision, baseline };
    return workspace.updateRows([{ rowId: id, run: null, rebase }]);
  }
  if ('state' in doing) {
    const run = { state: doing.state, message: doing.message, revision: row?.revision ?? 0 };
    return workspace.updateRows([{ rowId: id, run }]);
  }
  if ('untouch' in doing) return workspace.applyEdits([set(id, doing.cells, doing.untouch)]);
  if ('position' in doing) {
    const fresh = { ...serverRow(id, doing.cells), position: doing.position };
    if (doing.do === 'load') return row === undefined ? workspace.addRows([fresh]) : null;
    return workspace.applyEdits([{ kind: 'add', row: { ...fresh, baseline: null } }]);
  }
  if (doing.do === 'remove') return workspace.applyEdits([{ kind: 'remove', rowId: id }]);
  return workspace.removeRows(row === undefined ? [] : [row]);
}

const sorted = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const silent = (): ChangeBundle => new ChangeBundle({ emit: () => undefined, schedule: () => undefined });

describe('a workspace in the store', () => {
  it('holds what one in memory holds after the same edits and updates', { timeout: 60_000 }, async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const face = asFace(store);
    let gestures = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { id: workspaceId } = store.shelf.createWorkspace({ connection: 'practice', name: 'Same' });
        const newId = (): string => `gesture-${(gestures += 1)}`;
        const kept = new StoreWorkspace({ store: face, workspaceId, bundle: silent(), newId });
        const memory = new MemoryWorkspace(silent());
        for (const doing of steps) {
          const answers = [await perform(kept, doing), await perform(memory, doing)];
          expect(answers[0]).toEqual(answers[1]);
          expect(sorted(await kept.rows())).toEqual(sorted(await memory.rows()));
        }
        for (const plan of ['P1', ' p1 ', 'P2']) {
          const found = await kept.rowsOfPlan('accumulators', plan);
          expect(sorted(found)).toEqual(sorted(await memory.rowsOfPlan('accumulators', plan)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
