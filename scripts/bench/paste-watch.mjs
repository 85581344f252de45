// @ts-check

/**
 * What the page noted of a paste. Times are milliseconds since 1970, lengths milliseconds.
 *
 * @typedef {object} WatchedPaste
 * @property {number} pressed when the key went down
 * @property {number} shown when the message that tells of the paste was painted
 * @property {number} kept when the window was told that it is on the disk
 * @property {readonly number[]} tasks long tasks (over 50 ms) of the main thread since then
 * @property {readonly number[]} gaps between animation frames
 */

/**
 * Runs in the page: watches the main thread from the next Ctrl+V on, into `benchPaste`.
 *
 * @param {string} message what the app says after a paste
 */
export function watchPaste(message) {
  const page = /** @type {any} */ (globalThis);
  const paste = (page.benchPaste = { pressed: 0, shown: 0, kept: 0, tasks: [0], gaps: [0] });
  let isUnderWay = false;
  const sinceEpoch = (/** @type {number} */ time) => performance.timeOrigin + time;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (paste.pressed > 0 && sinceEpoch(startTime + duration) >= paste.pressed) paste.tasks.push(duration);
    }
  }).observe({ type: 'longtask' });
  page.addEventListener(
    'keydown',
    (/** @type {any} */ event) => {
      if (paste.pressed === 0 && event.ctrlKey && event.key === 'v')
        paste.pressed = sinceEpoch(event.timeStamp);
    },
    { capture: true },
  );
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    if (paste.pressed > 0) paste.gaps.push(now - last);
    last = now;
    if (paste.shown === 0 && page.document.body.innerText.includes(message)) paste.shown = sinceEpoch(now);
    const sign = page.document.querySelector('.saved-sign');
    const wasUnderWay = isUnderWay;
    isUnderWay = paste.pressed > 0 && sign?.dataset.underWay === 'true';
    if (paste.kept === 0 && wasUnderWay && !isUnderWay) paste.kept = sinceEpoch(now);
    page.requestAnimationFrame(frame);
  };
  page.requestAnimationFrame(frame);
}
