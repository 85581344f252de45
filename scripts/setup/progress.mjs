// @ts-check

/**
 * @param {number} done
 * @param {number} total
 * @returns {number} whole percent, 0 to 100
 */
function percent(done, total) {
  return Math.min(100, Math.floor((done / total) * 100));
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/**
 * Shows how far a long step is: a bar redrawn in place on a terminal, else a line at every tenth, so that
 * a log stays readable.
 *
 * @param {{ write(text: string): unknown, isTTY?: boolean }} stream
 * @param {{ label: string, total: number }} step total in bytes
 * @returns {(done: number) => void} called with the bytes done so far
 */
export function createProgress(stream, { label, total }) {
  let shown = -1;
  return (done) => {
    const reached = percent(done, total);
    const mark = stream.isTTY ? reached : Math.floor(reached / 10) * 10;
    if (mark === shown) return;
    shown = mark;
    const amount = `${megabytes(done)} of ${megabytes(total)}`;
    if (!stream.isTTY) {
      stream.write(`${label}: ${mark} % (${amount})\n`);
      return;
    }
    const bar = '#'.repeat(Math.floor(mark / 4)).padEnd(25, '.');
    stream.write(`\r${label} [${bar}] ${mark} % (${amount})${mark === 100 ? '\n' : ''}`);
  };
}
