// @ts-check

/**
 * What the sheet shows of one row.
 *
 * @typedef {object} ShownRow
 * @property {string} sheet
 * @property {string} key plan and second key, with a bar between
 * @property {string} state
 * @property {string} status
 * @property {string} message
 */

/** @typedef {{ key: string, state: string, message?: RegExp }} ExpectedRow */

/**
 * @param {readonly ShownRow[]} rows
 * @returns {string} one line a row, in columns
 */
export function outcomeTable(rows) {
  const lines = [
    ['Sheet', 'Plan', 'Row', 'Status', 'Message'],
    ...rows.map(({ sheet, key, status, message }) => {
      const bar = key.indexOf('|');
      return [sheet, key.slice(0, bar), key.slice(bar + 1), status, message];
    }),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * @param {readonly ShownRow[]} rows
 * @param {readonly ExpectedRow[]} expected
 * @returns {readonly string[]} a sentence for each row that is not as it should be; empty when all are
 */
export function outcomeComplaints(rows, expected) {
  const wrong = expected.flatMap(({ key, state, message }) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row === undefined) return [`${key} should be ${state} and is not marked at all.`];
    if (row.state !== state) return [`${key} should be ${state} and is ${row.state}.`];
    if (message === undefined || message.test(row.message)) return [];
    return [`${key} should say ${message} and says "${row.message}".`];
  });
  const surplus = rows.filter((row) => !expected.some(({ key }) => key === row.key));
  return [...wrong, ...surplus.map(({ key, state }) => `${key} should be untouched and is ${state}.`)];
}
