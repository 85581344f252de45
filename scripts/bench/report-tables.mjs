// @ts-check
import { median, medianAndRange } from './statistics.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {readonly number[]} values
 * @property {string} unit
 * @property {{ words: string, isMet: (value: number) => boolean }} [goal] judged by the median
 */

/**
 * @param {readonly Line[]} lines
 * @returns {string} a table with the goal beside each number and whether it is met
 */
export function goalTable(lines) {
  const rows = lines.map(({ what, values, unit, goal }) => {
    const met = goal === undefined ? '' : goal.isMet(median(values)) ? 'met' : '**missed**';
    return `| ${what} | ${medianAndRange(values)} | ${unit} | ${goal?.words ?? ''} | ${met} |`;
  });
  return ['| what | median [min-max] | unit | goal | |', '|---|---:|---|---|---|', ...rows].join('\n');
}

/**
 * @param {readonly import('./store-measures.mjs').MeasuredStore[]} stores
 * @returns {string} a column per store, a line per number
 */
export function storeTable(stores) {
  const names = Object.keys(stores[0]?.series ?? {});
  const heading = `| | ${stores.map(({ name }) => name).join(' | ')} |\n|---|${stores.map(() => '---:').join('|')}|`;
  const rows = names.map(
    (name) => `| ${name} | ${stores.map(({ series }) => medianAndRange(series[name] ?? [])).join(' | ')} |`,
  );
  return [heading, ...rows].join('\n');
}

/**
 * @param {number} limit
 * @param {string} unit
 */
export function atLeast(limit, unit) {
  return {
    words: `at least ${limit.toLocaleString('en-US')} ${unit}`.trim(),
    isMet: (/** @type {number} */ value) => value >= limit,
  };
}

/**
 * @param {number} limit
 * @param {string} unit
 */
export function atMost(limit, unit) {
  return {
    words: `at most ${limit.toLocaleString('en-US')} ${unit}`.trim(),
    isMet: (/** @type {number} */ value) => value <= limit,
  };
}
