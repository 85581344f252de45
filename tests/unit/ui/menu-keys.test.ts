import { describe, expect, test } from 'vitest';
import { isTypedOn, menuIndex, typedIndex, typedOn } from '../../../renderer/ui/menu-keys';

const titles = ['Copy', 'Cut', 'Clear', 'Fill down', 'Fill right'];

describe('keys in a menu', () => {
  test('arrows go around, Home and End to the ends', () => {
    expect(menuIndex('ArrowDown', -1, 3)).toBe(0);
    expect(menuIndex('ArrowDown', 2, 3)).toBe(0);
    expect(menuIndex('ArrowUp', 0, 3)).toBe(2);
    expect(menuIndex('ArrowUp', -1, 3)).toBe(2);
    expect(menuIndex('Home', 1, 3)).toBe(0);
    expect(menuIndex('End', 0, 3)).toBe(2);
    expect(menuIndex('F5', 0, 3)).toBe(-1);
    expect(menuIndex('ArrowDown', -1, 0)).toBe(-1);
  });

  test('the same letter again goes to the next item that begins with it', () => {
    expect(typedIndex(titles, 0, 'c')).toBe(1);
    expect(typedIndex(titles, 1, 'cc')).toBe(2);
    expect(typedIndex(titles, 2, 'c')).toBe(0);
  });

  test('several letters make a beginning, and stay where it fits', () => {
    expect(typedIndex(titles, 0, 'fill r')).toBe(4);
    expect(typedIndex(titles, 3, 'fi')).toBe(3);
    expect(typedIndex(titles, 0, 'x')).toBe(-1);
  });

  test('letters typed after a pause begin anew, and only then does the space bar choose', () => {
    const first = typedOn({ text: '', at: 0 }, 'F', 1000);
    expect(typedOn(first, 'i', 1200).text).toBe('fi');
    expect(typedOn(first, 'c', 2500).text).toBe('c');
    expect(isTypedOn(first, ' ', 1200)).toBe(true);
    expect(isTypedOn(first, ' ', 2500)).toBe(false);
    expect(isTypedOn({ text: '', at: 0 }, ' ', 0)).toBe(false);
    expect(isTypedOn(first, 'ArrowDown', 1200)).toBe(false);
  });
});
