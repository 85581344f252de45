/** So long is waited where nothing is drawn, as in a window that nobody sees, in milliseconds. */
const longestWait = 100;

/** Comes back once what is on the page by now has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((painted) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = (): void => {
      port2.postMessage(null);
    };
    const waiting = setTimeout(goOn, longestWait);
    port1.onmessage = () => {
      clearTimeout(waiting);
      port1.close();
      painted();
    };
    // The task that follows a frame begins when that has been painted.
    requestAnimationFrame(goOn);
  });
}
