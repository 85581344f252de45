// @ts-check
import { mainThread } from './sheet-keys.mjs';

/** What is scrolled in one frame, and for how many frames. */
const scrolls = {
  /** 67 rows: the thumb of the scroll bar is dragged. */
  jump: { axis: 'y', pixels: 67 * 28, frames: 300 },
  smooth: { axis: 'y', pixels: 3 * 28, frames: 240 },
  sideways: { axis: 'x', pixels: 43, frames: 50 },
};

/**
 * @param {import('./sheet-measures.mjs').BenchedSheet} sheet
 * @returns {Promise<Record<string, number>>} milliseconds of the main thread for a frame, and the share of frames in percent that took over 33 ms
 */
export async function measureScrolls({ window, page }) {
  /** @type {Record<string, number>} */
  const measured = {};
  for (const [name, { axis, pixels, frames }] of Object.entries(scrolls)) {
    await window.evaluate('sheetBench.home()');
    /** @type {readonly number[]} */
    let lengths = [];
    const busy = await mainThread(page, async () => {
      lengths = await window.evaluate(`sheetBench.scroll('${axis}', ${pixels * frames}, ${frames})`);
    });
    measured[name] = busy / frames;
    measured[`${name}Slow`] = (100 * lengths.filter((length) => length > 34).length) / frames;
  }
  return measured;
}
