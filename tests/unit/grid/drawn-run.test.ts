import { describe, expect, test } from 'vitest';
import { firstInView, mostInView, steadyRun } from '../../../renderer/grid/model/drawn-run';

describe('the run of rows or columns drawn', () => {
  test('begins where it is told and has its length', () => {
    expect(steadyRun(10, 5, 100)).toEqual({ first: 10, last: 14 });
  });

  test('keeps its length at the end', () => {
    expect(steadyRun(98, 5, 100)).toEqual({ first: 95, last: 99 });
  });

  test('is all there is where that is less', () => {
    expect(steadyRun(0, 5, 3)).toEqual({ first: 0, last: 2 });
  });

  test('is empty where there is nothing', () => {
    expect(steadyRun(0, 5, 0)).toEqual({ first: 0, last: -1 });
  });
});

describe('the column a view begins with', () => {
  test('is the one its first pixel is in', () => {
    expect(firstInView([100, 50, 100], 0)).toBe(0);
    expect(firstInView([100, 50, 100], 99)).toBe(0);
    expect(firstInView([100, 50, 100], 100)).toBe(1);
    expect(firstInView([100, 50, 100], 150.5)).toBe(2);
  });

  test('is the last beyond them all, and the first where there is none', () => {
    expect(firstInView([100, 50], 900)).toBe(1);
    expect(firstInView([], 0)).toBe(0);
  });
});

describe('how many columns are in view at most', () => {
  test('counts those seen in part at either edge', () => {
    expect(mostInView([100, 100, 100, 100, 100], 202)).toBe(4);
  });

  test('counts one less where the view ends with a column', () => {
    expect(mostInView([100, 100, 100, 100, 100], 201)).toBe(3);
  });

  test('is judged where the columns are narrowest', () => {
    expect(mostInView([100, 100, 20, 20, 20, 100], 100)).toBe(5);
  });

  test('is all of them where there is room', () => {
    expect(mostInView([100, 100], 900)).toBe(2);
  });

  test('is none where there are none', () => {
    expect(mostInView([], 500)).toBe(0);
  });
});
