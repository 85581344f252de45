// @ts-check

/**
 * Licences under which we may use a package without giving our own away or asking anybody. All let a program be
 * passed on with a notice; MPL-2.0 also asks for changes to its own files, and we make none.
 */
const ACCEPTED_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** @typedef {{ version?: string, license?: string, integrity?: string, resolved?: string, link?: boolean, name?: string }} LockedPackage */

/**
 * What is wrong with the packages of package-lock.json: a licence we have not accepted, or none; bytes that nothing
 * vouches for. The addresses are the business of lockfile-lint, which lets a package without a checksum pass.
 *
 * @param {{ packages?: Record<string, LockedPackage> }} lock
 * @returns {readonly string[]} a sentence each
 */
export function dependencyFaults({ packages = {} }) {
  const all = Object.entries(packages).filter(([folder]) => folder !== '');
  return all.flatMap(([folder, locked]) => {
    const called = `${folder.replace(/^.*node_modules\//, '')} ${locked.version ?? '(no version)'}`;
    const faults = [];
    if (!isAccepted(locked.license)) {
      faults.push(
        `${called}: licence ${locked.license ?? 'not told'}. Use another package, or add the licence to scripts/house/dependency-rules.mjs with what it asks of us.`,
      );
    }
    if (locked.link === true || !/^sha512-[\w+/]{86}==/.test(locked.integrity ?? '')) {
      faults.push(`${called}: no SHA-512 checksum. Install it from the npm registry again.`);
    }
    return faults;
  });
}

/**
 * @param {string | undefined} licence an SPDX expression; of several joined by OR, one must be accepted, by AND all
 * @returns {boolean}
 */
function isAccepted(licence = '') {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => ACCEPTED_LICENCES.has(name.trim())));
}
