import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play } from './model/history';
import { mutants } from './model/mutants';
import type { Mutant } from './model/world';

/** In the name of the test, so that a failure can be played again; PLANBATCH_SEED takes another one. */
const seed = Number(process.env['PLANBATCH_SEED'] ?? 20_261_121);
const runs = Number(process.env['PLANBATCH_RUNS'] ?? (process.env['CI'] === undefined ? 2_000 : 20_000));

const histories = fc.array(fc.nat({ max: 100_000 }), { maxLength: 120, size: 'max' });

/** Some mutants take an odd history: it ends with the first that shows them. */
const mutantRuns = Math.max(runs, 20_000);

function played(mutant: Mutant, numRuns: number): Promise<fc.RunDetails<[number[]]>> {
  const property = fc.asyncProperty(histories, async (numbers) => {
    await play(numbers, mutant);
  });
  return fc.check(property, { seed, numRuns, endOnFailure: true });
}

describe('whatever goes wrong between a person, a disk and a service', () => {
  it(`keeps the invariants in ${runs} histories (seed ${seed})`, { timeout: 600_000 }, async () => {
    const details = await played({}, runs);
    expect(details.failed, `${String(details.errorInstance)} ${fc.defaultReportMessage(details)}`).toBe(
      false,
    );
  });

  it.each(Object.entries(mutants))('is noticed when %s', { timeout: 300_000 }, async (_name, mutant) => {
    expect((await played(mutant, mutantRuns)).failed).toBe(true);
  });

  it('goes the same way again by the same numbers', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (numbers) => {
        expect(await play(numbers)).toEqual(await play(numbers));
      }),
      { seed, numRuns: 50 },
    );
  });
});
