import { expect, test } from 'vitest';
import { afterAnswered, afterTimeout, afterTooLarge, firstBatchSize } from '../../../shared/batch/batch-size';

const grown = (size: ReturnType<typeof firstBatchSize>, batches: number): ReturnType<typeof firstBatchSize> =>
  Array.from({ length: batches }).reduce<typeof size>((now) => afterAnswered(now, now.now), size);

test('a batch that is too large or too slow halves those to come', () => {
  expect(afterTooLarge(firstBatchSize(200), 200).now).toBe(100);
  expect(afterTimeout(firstBatchSize(200), 60).now).toBe(30);
  expect(afterTimeout(firstBatchSize(1), 1).now).toBe(1);
});

test('four full batches without trouble make it grow by half, and small ones say nothing', () => {
  const size = afterTimeout(firstBatchSize(200), 200);
  expect(grown(size, 3).now).toBe(100);
  expect(grown(size, 4).now).toBe(150);
  expect(grown(size, 8).now).toBe(200);
  expect(afterAnswered(afterAnswered(size, 99), 99).good).toBe(0);
});

test('it never grows up to a size that was refused', () => {
  const size = afterTooLarge(firstBatchSize(200), 120);
  expect(grown(size, 40).now).toBe(119);
});
