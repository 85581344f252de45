// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of the renderer that a main process has started, in MB as the system counts it: resident, shared pages
 * included.
 *
 * @param {number} pid of the main process
 * @returns {number} NaN where the system does not say (only Linux does)
 */
export function rendererMemory(pid) {
  for (const each of descendants(pid)) {
    if (!read(`/proc/${each}/cmdline`).includes('--type=renderer')) continue;
    const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${each}/status`))?.[1];
    if (kilobytes !== undefined) return (Number(kilobytes) * 1024) / 1e6;
  }
  return Number.NaN;
}

/**
 * @param {number} pid
 * @returns {readonly number[]} Chromium's renderers are children of a helper process
 */
function descendants(pid) {
  if (process.platform !== 'linux') return [];
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((each) => [Number(each), parentOf(each)]));
  const found = new Set([pid]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [each, parent] of parents) if (found.has(parent)) found.add(each);
  }
  return [...found];
}

/** @param {string} pid */
function parentOf(pid) {
  // The name in brackets may hold anything; the parent is the second word after it.
  return Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Processes end while they are looked at.
    return '';
  }
}
