import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patience, showWhenPainted } from '../../../electron/window/show-when-painted';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function hiddenWindow(isMaximised = false) {
  const done: string[] = [];
  const window = Object.assign(new EventEmitter(), {
    maximize: () => done.push('maximised'),
    show: () => done.push('shown'),
  });
  type Shown = Parameters<typeof showWhenPainted>[0];
  showWhenPainted(window as unknown as Shown, isMaximised, () => done.push('told'));
  return { window, done };
}

it('a window is shown once it is painted, and never twice', () => {
  const { window, done } = hiddenWindow(true);
  expect(done).toEqual([]);
  window.emit('ready-to-show');
  vi.advanceTimersByTime(patience);
  expect(done).toEqual(['maximised', 'shown', 'told']);
});

it('a window whose first picture is never told of is shown all the same', () => {
  const { window, done } = hiddenWindow();
  vi.advanceTimersByTime(patience);
  window.emit('ready-to-show');
  expect(done).toEqual(['shown', 'told']);
});

it('a window that was closed before is not touched any more', () => {
  const { window, done } = hiddenWindow();
  window.emit('closed');
  vi.advanceTimersByTime(patience);
  expect(done).toEqual([]);
});
