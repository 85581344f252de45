const greatestFrameCount = 6;

/**
 * Where an error came from, without what it says: messages may quote keys, cells or answers. Frames name
 * our own bundle, so they are safe to keep.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The message may have lines that look like frames, so it is taken off first.
  const stack = error.stack ?? '';
  const afterMessage = stack.indexOf(error.message) + error.message.length;
  const frames = stack
    .slice(afterMessage)
    .split('\n')
    .map((line) => /^\s+at (.*)$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .map((frame) => frame.replace(/\(?(?:file:\/\/)?[^()]*[\\/]([^\\/()]+)\)?$/, '($1)'));
  return [error.name, ...frames.slice(0, greatestFrameCount)].join(' < ');
}
