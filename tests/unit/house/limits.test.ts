import { beforeAll, describe, expect, it } from 'vitest';
import { borderTrials } from './border-trials';
import { complaints, houseRuleNames, type Complaint } from './linted-project';
import { securityTrials } from './security-trials';
import { sizeAndShapeTrials } from './size-and-shape-trials';

const trials = [...sizeAndShapeTrials, ...borderTrials, ...securityTrials];

/** The compiler opens five rooms before the first word: slow on a busy machine, and no measure of ours. */
const OPENING_THE_ROOMS = 120_000;

describe('the limits of the house', () => {
  let said: ReadonlyMap<string, readonly Complaint[]> = new Map();

  beforeAll(async () => {
    said = await complaints(new Map(trials.flatMap(({ bad, good }) => [bad, good])));
  }, OPENING_THE_ROOMS);

  it.each(trials)('$rule stops $bad.0 and says why: $reason', ({ rule, reason, bad: [file] }) => {
    const ofThisRule = (said.get(file) ?? []).filter((complaint) => complaint.rule === rule);
    expect(ofThisRule.map((complaint) => complaint.message).join('\n')).toContain(reason);
  });

  it.each(trials)('$rule and all other rules let $good.0 pass', ({ good: [file] }) => {
    expect(said.get(file)).toEqual([]);
  });

  it('are all tried here', () => {
    const tried = new Set(trials.map(({ rule }) => rule).filter((rule) => rule.startsWith('house/')));
    expect([...tried].sort()).toEqual([...houseRuleNames].sort());
  });
});
