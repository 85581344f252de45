import { beforeAll, describe, expect, it } from 'vitest';
import { stoppedImports, wallNames, type Attempt } from './walled-project';

/** Wall, file, what it may not import, and the nearest thing that it may. */
const trials: readonly (readonly [wall: string, from: string, forbidden: string, permitted: string])[] = [
  ['shared-plan-stands-alone', 'shared/plan/row.ts', 'shared/batch/batch.ts', 'shared/plan/cells.ts'],
  [
    'shared-plan-stands-alone',
    'shared/plan/row.ts',
    'type shared/ipc/contract.ts',
    'type shared/plan/field.ts',
  ],
  ['shared-plan-stands-alone', 'shared/plan/row.ts', 'node:fs', 'zod'],
  ['shared-plan-stands-alone', 'shared/plan/row.ts', 'react', 'big.js'],
  ['shared-plan-stands-alone', 'shared/plan/row.ts', 'electron', 'big.js'],
  ['shared-plan-stands-alone', 'shared/plan/row.ts', 'electron/vbapi/client.ts', 'big.js'],
  ['shared-batch-looks-left', 'shared/batch/batch.ts', 'shared/ipc/contract.ts', 'shared/plan/row.ts'],
  ['shared-batch-looks-left', 'shared/batch/batch.ts', '@tanstack/react-table', 'zod'],
  ['shared-ipc-looks-left', 'shared/ipc/contract.ts', 'renderer/bridge.ts', 'shared/batch/batch.ts'],
  ['shared-ipc-looks-left', 'shared/ipc/contract.ts', 'node:path', 'shared/plan/row.ts'],
  ['shared-has-three-rooms', 'renderer/state/store.ts', 'shared/dates/day.ts', 'shared/plan/row.ts'],
  ['main-is-imported-by-nobody', 'electron/window/window.ts', 'electron/main.ts', 'electron/window/menu.ts'],
  ['preload-is-a-thin-door', 'electron/preload.ts', 'electron/ipc/door.ts', 'shared/ipc/call-names.ts'],
  ['preload-is-a-thin-door', 'electron/preload.ts', 'node:fs', 'electron'],
  ['preload-is-a-thin-door', 'electron/preload.ts', 'shared/plan/row.ts', 'type shared/ipc/contract.ts'],
  [
    'preload-is-imported-by-nobody',
    'electron/window/window.ts',
    'electron/preload.ts',
    'electron/window/menu.ts',
  ],
  [
    'ipc-knows-only-types-of-rooms',
    'electron/ipc/door.ts',
    'electron/vbapi/client.ts',
    'type electron/vbapi/client.ts',
  ],
  [
    'electron-rooms-keep-apart',
    'electron/sending/run.ts',
    'electron/vbapi/client.ts',
    'electron/sending/queue.ts',
  ],
  [
    'electron-rooms-keep-apart',
    'electron/sending/run.ts',
    'type electron/drafts/rows.ts',
    'shared/batch/batch.ts',
  ],
  ['electron-rooms-keep-apart', 'electron/practice/server.ts', 'electron/ipc/door.ts', 'node:http'],
  ['electron-rooms-keep-apart', 'electron/settings/settings.ts', 'electron/log.ts', 'electron-store'],
  ['only-main-wires-rooms', 'electron/log.ts', 'electron/vbapi/client.ts', 'node:fs'],
  ['electron-package-has-its-places', 'electron/practice/server.ts', 'electron', 'node:http'],
  ['electron-package-has-its-places', 'electron/vbapi/client.ts', 'electron', 'zod'],
  ['electron-never-screen', 'electron/window/window.ts', 'renderer/app.tsx', 'electron'],
  ['electron-never-screen', 'electron/window/window.ts', 'react', 'node:path'],
  ['renderer-never-electron', 'renderer/state/store.ts', 'electron', 'react'],
  [
    'renderer-never-electron',
    'renderer/state/store.ts',
    'type electron/vbapi/client.ts',
    'renderer/bridge.ts',
  ],
  ['renderer-never-node', 'renderer/main.tsx', 'node:path', 'renderer/app.tsx'],
  ['renderer-packages', 'renderer/plans/plan-list.tsx', 'zod', '@tanstack/react-table'],
  ['renderer-packages', 'renderer/main.tsx', 'electron-store', 'react-dom'],
  [
    'bridge-knows-only-the-contract',
    'renderer/bridge.ts',
    'renderer/state/selectors.ts',
    'shared/ipc/contract.ts',
  ],
  ['bridge-knows-only-the-contract', 'renderer/bridge.ts', 'react', 'type shared/ipc/contract.ts'],
  [
    'state-knows-bridge-and-shared',
    'renderer/state/store.ts',
    'renderer/grid/sheet.tsx',
    'renderer/bridge.ts',
  ],
  [
    'state-knows-bridge-and-shared',
    'renderer/state/store.ts',
    'renderer/ui/button.tsx',
    'renderer/state/events.ts',
  ],
  ['state-knows-bridge-and-shared', 'renderer/state/store.ts', '@tanstack/react-table', 'shared/plan/row.ts'],
  [
    'only-state-crosses-the-bridge',
    'renderer/grid/sheet.tsx',
    'renderer/bridge.ts',
    'renderer/state/store.ts',
  ],
  [
    'feature-rooms-meet-in-app',
    'renderer/plans/plan-list.tsx',
    'renderer/grid/sheet.tsx',
    'renderer/ui/button.tsx',
  ],
  [
    'feature-rooms-meet-in-app',
    'renderer/plans/plan-list.tsx',
    'renderer/app.tsx',
    'renderer/plans/search.ts',
  ],
  [
    'feature-rooms-meet-in-app',
    'renderer/grid/sheet.tsx',
    'type renderer/review/review.tsx',
    'renderer/grid/model/cursor.ts',
  ],
  [
    'feature-rooms-meet-in-app',
    'renderer/a-new-room/screen.tsx',
    'renderer/plans/search.ts',
    'renderer/state/store.ts',
  ],
  ['grid-model-is-pure', 'renderer/grid/model/cursor.ts', 'react', 'shared/plan/row.ts'],
  [
    'grid-model-is-pure',
    'renderer/grid/model/cursor.ts',
    'renderer/grid/cell.tsx',
    'renderer/grid/model/range.ts',
  ],
  ['ui-knows-only-react', 'renderer/ui/button.tsx', 'shared/plan/row.ts', 'react'],
  ['ui-knows-only-react', 'renderer/ui/button.tsx', 'renderer/state/store.ts', 'renderer/ui/icon.tsx'],
  ['no-unresolved', 'electron/main.ts', 'never-installed', 'electron'],
  [
    'production-never-tests-or-scripts',
    'electron/main.ts',
    'tests/support/faults.ts',
    'electron/vbapi/client.ts',
  ],
  [
    'production-never-tests-or-scripts',
    'renderer/app.tsx',
    'scripts/start.mjs',
    'renderer/plans/plan-list.tsx',
  ],
  ['production-packages', 'electron/main.ts', 'vitest', 'electron'],
];

/** What a wall reports for an import: the bare name of its target. */
function reported(target: string): string {
  return target.replace(/^(type |node:)/, '');
}

describe('the walls between the rooms', () => {
  let stopped: Awaited<ReturnType<typeof stoppedImports>> = [];
  let stoppedTwins: typeof stopped = [];

  beforeAll(async () => {
    stopped = await stoppedImports(trials.map(([, from, to]): Attempt => ({ from, to })));
    stoppedTwins = await stoppedImports(trials.map(([, from, , to]): Attempt => ({ from, to })));
  });

  it.each(trials)('%s: %s may not import %s, but may import %s', (wall, from, forbidden) => {
    expect(stopped).toContainEqual({ rule: wall, from, to: reported(forbidden) });
    expect(stoppedTwins.filter((one) => one.from === from)).toEqual([]);
  });

  it('no-cycle: two files may not import each other, not even for types', async () => {
    const round: readonly Attempt[] = [
      { from: 'shared/plan/row.ts', to: 'shared/plan/cells.ts' },
      { from: 'shared/plan/cells.ts', to: 'type shared/plan/row.ts' },
    ];
    expect((await stoppedImports(round)).map((one) => one.rule)).toContain('no-cycle');
    expect(await stoppedImports(round.slice(0, 1))).toEqual([]);
  });

  it('are all tried here', () => {
    const tried = new Set([...trials.map(([wall]) => wall), 'no-cycle']);
    expect([...tried].sort()).toEqual([...wallNames].sort());
  });
});
