// @ts-check

/**
 * What a page of the bench notes: when something was first on the screen, in milliseconds since 1970.
 *
 * @typedef {Readonly<Record<string, number>>} PageTimes
 */

/** What the bare window shows when it is there. */
export const barePage = { page: '#root > *' };

/** What a sheet of so many rows shows when it is there; a grid's own count has the heading row too. */
export const sheetPage = (/** @type {number} */ rows) => ({
  page: '#root > *',
  rows: '[role=grid] [role=row][data-key]',
  all: `[role=grid][aria-rowcount="${rows + 1}"]`,
});

/**
 * The text of a script that notes when each of the selectors first found something and that was painted.
 *
 * @param {Readonly<Record<string, string>>} selectors
 */
export function pageClock(selectors) {
  return `(${watchPage.toString()})(${JSON.stringify(selectors)})`;
}

/**
 * Runs in the page, before its own scripts.
 *
 * @param {Readonly<Record<string, string>>} selectors
 */
function watchPage(selectors) {
  const page = /** @type {any} */ (globalThis);
  // The first page of a window may hand its global object on to the next.
  if (page.benchDocument === page.document) return;
  page.benchDocument = page.document;
  const times = (page.benchTimes = /** @type {Record<string, number>} */ ({}));
  const tasks = (page.benchTasks = /** @type {{ begun: number, length: number }[]} */ ([]));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ begun: performance.timeOrigin + startTime, length: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const missing = new Set(Object.keys(selectors));
  // The task after the next frame begins when that frame has been painted.
  const afterPaint = (/** @type {() => void} */ work) =>
    page.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  const look = () => {
    for (const name of missing) {
      if (page.document.querySelector(selectors[name]) === null) continue;
      missing.delete(name);
      afterPaint(() => (times[name] = performance.timeOrigin + performance.now()));
    }
    if (missing.size === 0) observer.disconnect();
  };
  const observer = new page.MutationObserver(look);
  observer.observe(page.document, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-rowcount', 'data-key'],
  });
  look();
}
