// What the bench of the sheet runs in the window after peers/page.js, whose view of the app it shares: clocks
// that tell when something was on the screen. A plain script.

/** Runs after the frame's own work and layout, right before paint: what it sees there is what is painted. */
const frameBox = document.createElement('div');
frameBox.style.cssText = 'position:fixed;width:1px;height:1px;contain:strict;visibility:hidden';
document.documentElement.append(frameBox);
let beforePaint;
new ResizeObserver(() => {
  const look = beforePaint;
  beforePaint = undefined;
  look?.();
}).observe(frameBox);

/** Waits for the next frame; gives when it began, when it had been painted, and what `look` saw in it. */
function nextFrame(look = () => false) {
  const { promise, resolve } = Promise.withResolvers();
  requestAnimationFrame((began) => {
    let seen = false;
    beforePaint = () => {
      seen = look();
    };
    frameBox.style.width = frameBox.style.width === '1px' ? '2px' : '1px';
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve({ began, painted: performance.now(), seen });
    };
    port2.postMessage(null);
  });
  return promise;
}

/** When what `look` waits for was painted. */
async function paintedAt(look) {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const { painted, seen } = await nextFrame(look);
    if (seen) return painted;
  }
  throw new Error('It did not come to the screen');
}

window.sheetBench = {
  nextFrame,
  /** Milliseconds from the call of `work` until `look` was painted. */
  async paint(work, look) {
    const from = performance.now();
    const done = work();
    const painted = await paintedAt(look);
    await done;
    return painted - from;
  },
  /** Makes `window.sheetKey` the milliseconds from the next key press until `look` was painted. */
  armKey(look) {
    window.sheetKey = new Promise((resolve, reject) => {
      const pressed = ({ timeStamp }) => {
        paintedAt(look).then((painted) => resolve(painted - timeStamp), reject);
      };
      window.addEventListener('keydown', pressed, { capture: true, once: true });
    });
  },
  /** Scrolls step by step, one a frame; gives the lengths of the frames in milliseconds. */
  async scroll(axis, pixels, steps) {
    const scroller = window.__peer.scroller();
    const place = axis === 'y' ? 'scrollTop' : 'scrollLeft';
    const from = scroller[place];
    const frames = [];
    let { began } = await nextFrame();
    for (let step = 1; step <= steps; step += 1) {
      scroller[place] = from + (pixels * step) / steps;
      const next = await nextFrame();
      frames.push(next.began - began);
      began = next.began;
    }
    return frames;
  },
  async home() {
    window.__peer.scroller().scrollTo({ top: 0, left: 0, behavior: 'instant' });
    await nextFrame();
    await nextFrame();
  },
  editorShows: (text) => document.activeElement?.value === text,
};
