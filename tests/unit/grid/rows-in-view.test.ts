import { describe, expect, test } from 'vitest';
import { DrawnRows, rowsSeen, rowsToDraw } from '../../../renderer/grid/body/rows-in-view';
import { headerHeight } from '../../../renderer/grid/model/grid-layout';

/** Ten rows of 28 pixels below the headings. */
const height = headerHeight + 280;

describe('the rows of the view', () => {
  test('are drawn with four spare ones at either side', () => {
    expect(rowsToDraw({ top: 2800, height }, 28, 100_000)).toEqual({ first: 96, last: 114 });
  });

  test('are none while the sheet is out of sight', () => {
    expect(rowsToDraw({ top: 2800, height: 0 }, 28, 100_000)).toEqual({ first: 0, last: -1 });
  });

  test('are those seen in part or whole', () => {
    const drawn = rowsToDraw({ top: 2810, height }, 28, 100_000);
    expect(rowsSeen({ top: 2810, height }, 28, drawn)).toEqual({ first: 100, last: 110 });
  });

  test('end with the sheet', () => {
    const drawn = rowsToDraw({ top: 0, height }, 28, 3);
    expect(rowsSeen({ top: 0, height }, 28, drawn)).toEqual({ first: 0, last: 2 });
  });
});

describe('the spare rows', () => {
  const view = { top: 0, height };
  const seen = { first: 0, last: 10 };
  const all = { first: 0, last: 18 };

  test('follow the first screen', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 0);
    rows.renew(28, 128);
    expect(rows.wanted(28)).toEqual(seen);
    expect(rows.count).toBe(19);
    rows.drawSpares();
    expect(rows.wanted(28)).toEqual(all);
  });

  test('go on waiting while more rows come below the first ones', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 0);
    rows.renew(28, 128);
    rows.renew(28, 100_000);
    expect(rows.wanted(28)).toEqual(seen);
  });

  test('follow a jump, and come with a step that leaves rows in view', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 100_000);
    rows.follow({ top: 28_000, height }, 28, 100_000);
    expect(rows.wanted(28)).toEqual({ first: 1_000, last: 1_010 });
    expect(rows.follow({ top: 28_010, height }, 28, 100_000)).toBe(false);
    expect(rows.follow({ top: 28_056, height }, 28, 100_000)).toBe(true);
    expect(rows.wanted(28)).toEqual({ first: 998, last: 1_016 });
  });

  test('are drawn at once where the rows that are there have elements of others', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 0);
    rows.renew(28, 128);
    rows.renew(28, 12);
    expect(rows.sparesWait).toBe(false);
    expect(rows.wanted(28)).toEqual({ first: 0, last: 11 });
  });

  test('follow when rows changed, as by sorting, and come with the step that shows one of them', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 128);
    rows.drawSpares();
    rows.renew(28, 128);
    expect(rows.sparesWait).toBe(true);
    expect(rows.wanted(28)).toEqual(seen);
    expect(rows.follow({ top: 10, height }, 28, 128)).toBe(false);
    expect(rows.follow({ top: 60, height }, 28, 128)).toBe(true);
    expect(rows.wanted(28).last).toBe(12);
    rows.drawSpares();
    expect(rows.wanted(28)).toEqual(all);
    expect(rows.follow({ top: 90, height }, 28, 128)).toBe(false);
  });

  test('are not waited for on a sheet without rows', () => {
    const rows = new DrawnRows();
    rows.follow(view, 28, 128);
    rows.renew(28, 0);
    expect(rows.sparesWait).toBe(false);
    expect(rows.count).toBe(0);
  });

  test('keep their elements when a scroll bar takes some of the height', () => {
    const rows = new DrawnRows();
    rows.follow({ top: 0, height: height + 5 }, 28, 128);
    const before = rows.count;
    rows.follow({ top: 0, height: height - 10 }, 28, 128);
    rows.renew(28, 100_000);
    expect(rows.count).toBe(before);
    rows.follow({ top: 0, height: height - 60 }, 28, 100_000);
    expect(rows.count).toBeLessThan(before);
  });
});
