/**
 * The walls between the rooms (ARCHITECTURE.md draws them). Each is a list of what is allowed, so a new
 * room is walled in from its first file. `tests/unit/house/walls.test.ts` tries to break every one.
 */

/** Packages by name, as npm lays them out on disk; one that is not there is stopped by no-unresolved. */
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const SCHEMAS_AND_DECIMALS = npm('zod', 'big\\.js');
const REACT = npm('react', 'react-dom');
const ELECTRON = npm('electron');
const FEATURE_ROOMS = '^renderer/(?!state/|ui/)([^/]+)/';

/**
 * One wall; its arrow: files of `from` may import nothing that `to` describes.
 * @param {string} name
 * @param {string} comment
 * @param {object} arrow
 */
const wall = (name, comment, arrow) => ({ name, comment, severity: 'error', ...arrow });

/** Pure rooms: their arrows point left only, and they know no platform. */
const sharedWalls = [
  wall(
    'shared-plan-stands-alone',
    'shared/plan may import itself, zod and big.js: every other room rests on it.',
    { from: { path: '^shared/plan/' }, to: { pathNot: ['^shared/plan/', SCHEMAS_AND_DECIMALS] } },
  ),
  wall('shared-batch-looks-left', 'shared/batch may import shared/plan, itself, zod and big.js.', {
    from: { path: '^shared/batch/' },
    to: { pathNot: ['^shared/(plan|batch)/', SCHEMAS_AND_DECIMALS] },
  }),
  wall('shared-ipc-looks-left', 'shared/ipc may import shared/plan, shared/batch, itself, zod and big.js.', {
    from: { path: '^shared/ipc/' },
    to: { pathNot: ['^shared/(plan|batch|ipc)/', SCHEMAS_AND_DECIMALS] },
  }),
  wall(
    'shared-has-three-rooms',
    'shared holds plan, batch and ipc; a file elsewhere in it stands outside every wall.',
    { from: {}, to: { path: '^shared/(?!plan/|batch/|ipc/)' } },
  ),
];

/** The Node side: rooms get their neighbours as functions from main.ts, so each runs in plain Node. */
const electronWalls = [
  wall(
    'main-is-imported-by-nobody',
    'electron/main.ts wires the rooms together; a room that needs it takes a function instead.',
    { from: { pathNot: '^tests/' }, to: { path: '^electron/main\\.ts$' } },
  ),
  wall(
    'preload-is-a-thin-door',
    'electron/preload.ts may import the electron package and shared/ipc: it reads in ten seconds.',
    { from: { path: '^electron/preload\\.ts$' }, to: { pathNot: [ELECTRON, '^shared/ipc/'] } },
  ),
  wall('preload-is-imported-by-nobody', 'electron/preload.ts is an entry point that runs in the sandbox.', {
    from: { pathNot: '^tests/' },
    to: { path: '^electron/preload\\.ts$' },
  }),
  wall(
    'ipc-knows-only-types-of-rooms',
    'electron/ipc may import shared, and only types of other electron rooms: main.ts hands it functions.',
    {
      from: { path: '^electron/ipc/' },
      to: { path: '^electron/(?!ipc/)', dependencyTypesNot: ['type-only'] },
    },
  ),
  wall(
    'electron-rooms-keep-apart',
    'An electron room may import shared and itself; main.ts hands it its neighbours as functions.',
    {
      from: { path: '^electron/([^/]+)/', pathNot: '^electron/ipc/' },
      to: { path: '^electron/', pathNot: '^electron/$1/' },
    },
  ),
  wall(
    'only-main-wires-rooms',
    'Of the files that stand beside electron/main.ts, only main.ts and the compose files may import electron rooms.',
    {
      from: {
        path: '^electron/[^/]+$',
        pathNot:
          '^electron/(main|compose|compose-connections|compose-ingredients|compose-links|compose-moving|compose-sending|compose-services|compose-window|preload)\\.ts$',
      },
      to: { path: '^electron/[^/]+/' },
    },
  ),
  wall(
    'electron-package-has-its-places',
    'The electron package is for main, preload, ipc, credentials, window, files and reports: all else runs in plain Node.',
    {
      from: {
        pathNot: '^(electron/((main|preload)\\.ts$|(ipc|credentials|window|files|reports)/)|tests/|scripts/)',
      },
      to: { path: ELECTRON },
    },
  ),
  wall('electron-never-screen', 'The Node side never imports the screen or a screen library.', {
    from: { path: '^electron/' },
    to: { path: ['^renderer/', npm('react', 'react-dom', '@tanstack')] },
  }),
];

/** The screen: sandboxed, so nothing of Node or Electron can be there; rooms meet in app.tsx only. */
const rendererWalls = [
  wall('renderer-never-electron', 'The screen reaches the main process through renderer/bridge.ts alone.', {
    from: { path: '^renderer/' },
    to: { path: ['^electron/', ELECTRON] },
  }),
  wall('renderer-never-node', 'The screen runs in a sandbox: there is no Node in it.', {
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  }),
  wall(
    'renderer-packages',
    'The screen is built from shared, react and TanStack; another package is a decision, made here.',
    {
      from: { path: '^renderer/' },
      to: {
        pathNot: ['^(renderer|shared|electron)/', REACT, npm('@tanstack'), ELECTRON],
        dependencyTypesNot: ['core'],
      },
    },
  ),
  wall(
    'bridge-knows-only-the-contract',
    'renderer/bridge.ts may import shared only: it is the typed end of the door.',
    { from: { path: '^renderer/bridge\\.ts$' }, to: { pathNot: '^shared/' } },
  ),
  wall(
    'state-knows-bridge-and-shared',
    'renderer/state may import bridge.ts, shared, react and itself: features look at it, never the reverse.',
    {
      from: { path: '^renderer/state/' },
      to: { pathNot: ['^renderer/state/', '^renderer/bridge\\.ts$', '^shared/', REACT] },
    },
  ),
  wall(
    'only-state-crosses-the-bridge',
    'Rooms of the screen ask renderer/state; they never call renderer/bridge.ts.',
    {
      from: { path: '^renderer/[^/]+/', pathNot: '^renderer/state/' },
      to: { path: '^renderer/bridge\\.ts$' },
    },
  ),
  wall(
    'feature-rooms-meet-in-app',
    'A room of the screen may import state, ui, shared and itself; rooms meet in renderer/app.tsx.',
    {
      from: { path: FEATURE_ROOMS },
      to: {
        path: '^renderer/',
        pathNot: ['^renderer/(state|ui)/', '^renderer/$1/', '^renderer/bridge\\.ts$'],
      },
    },
  ),
  wall(
    'grid-model-is-pure',
    'renderer/grid/model may import shared and itself: no react, so it is tested as plain values.',
    { from: { path: '^renderer/grid/model/' }, to: { pathNot: ['^renderer/grid/model/', '^shared/'] } },
  ),
  wall('ui-knows-only-react', 'renderer/ui may import react and itself: a button knows nothing of plans.', {
    from: { path: '^renderer/ui/' },
    to: { pathNot: ['^renderer/ui/', REACT] },
  }),
];

/** What holds everywhere. */
const generalWalls = [
  wall('no-cycle', 'No import cycle, types too: one of the two files knows too much.', {
    from: {},
    to: { circular: true },
  }),
  wall('no-unresolved', 'An import that leads nowhere hides from every wall.', {
    from: {},
    to: { couldNotResolve: true },
  }),
  wall('production-never-tests-or-scripts', 'What ships imports neither tests nor scripts.', {
    from: { path: '^(electron|renderer|shared)/' },
    to: { path: '^(tests|scripts)/' },
  }),
  wall(
    'production-packages',
    'A package that ships is a decision, made here; the tools of the workshop stay there.',
    {
      from: { path: '^electron/' },
      to: {
        path: 'node_modules/',
        pathNot: [
          ELECTRON,
          npm(
            'electron-store',
            'hucre',
            '@photostructure/sqlite',
            'zod',
            'big\\.js',
            'react',
            'react-dom',
            '@tanstack',
          ),
        ],
      },
    },
  ),
];

export default {
  forbidden: [...sharedWalls, ...electronWalls, ...rendererWalls, ...generalWalls],
  options: {
    // Packages are judged by name; their insides are theirs.
    doNotFollow: { path: 'node_modules' },
    // Imports of types count, and are told apart, so electron/ipc can take the types of rooms.
    tsPreCompilationDeps: true,
    // A package is found as the bundler finds it.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
