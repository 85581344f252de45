// @ts-check

/**
 * @typedef {object} ElectronFinding
 * @property {string} id of the check that found it
 * @property {string} file relative to the project
 * @property {{ line: number }} location
 * @property {string} description
 */

/** @typedef {{ id: string, file: string, why: string }} Answered */

/** What Electronegativity asks a person to look at, and what was seen. */
export const answeredFindings = /** @type {const} */ ([
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'renderer/index.html',
    why: "script-src 'self' is weak where strangers can put scripts on the same origin; ours serves only the files of the build.",
  },
  {
    id: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    why: 'Only tells the version.',
  },
  {
    id: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'electron/window/app-menu.ts',
    why: 'A link of our own list.',
  },
  {
    id: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'electron/window/navigation.ts',
    why: 'Asked of isKnownLink before; security-navigation tries others.',
  },
  {
    id: 'PRELOAD_JS_CHECK',
    file: 'electron/window/main-window.ts',
    why: 'The preload script offers one function of calls with schemas; security-door tries to get past it.',
  },
]);

/**
 * @param {readonly ElectronFinding[]} findings
 * @param {readonly Answered[]} answered each for one finding
 * @returns {readonly string[]} a sentence for each finding that nobody answered, and for each answer without its finding
 */
export function electronFaults(findings, answered) {
  const open = [...answered];
  const faults = findings.flatMap(({ id, file, location, description }) => {
    const at = open.findIndex((answer) => answer.id === id && answer.file === file);
    if (at >= 0) {
      open.splice(at, 1);
      return [];
    }
    return [`${file}:${location.line}: ${id}: ${description}`];
  });
  return [
    ...faults,
    ...open.map(
      ({ id, file }) =>
        `${file}: ${id} is no longer found: take its answer out of scripts/house/electron-findings.mjs.`,
    ),
  ];
}
