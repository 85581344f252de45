// @ts-check
// Plain old syntax: this file must parse in the very versions of Node it turns away.

/** The oldest Node that runs the tools; as in package.json's "engines". */
export var OLDEST_NODE = '20.19.0';

/**
 * @param {string} version as `process.versions.node` has it
 * @returns {string | undefined} one sentence with the remedy, or nothing when the version will do
 */
export function nodeVersionComplaint(version) {
  var found = version.split('.').map(Number);
  var oldest = OLDEST_NODE.split('.').map(Number);
  for (var at = 0; at < 3; at += 1) {
    var difference = (found[at] || 0) - (oldest[at] || 0);
    if (difference > 0) return undefined;
    if (difference < 0) {
      return (
        'Planbatch needs Node ' +
        OLDEST_NODE +
        ' or newer and this is Node ' +
        version +
        ': install the current LTS from https://nodejs.org and run the command again.'
      );
    }
  }
  return undefined;
}
