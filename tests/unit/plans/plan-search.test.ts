import { describe, expect, it } from 'vitest';
import { searchPlans } from '../../../renderer/plans/plan-search';

const plans = [
  { planId: '00123', description: 'Harbor Logistics PPO 500 2026', planType: 'Medical' },
  { planId: 'CEDAR-DENTAL-2027', description: 'Cedar Valley Schools Dental PPO 2027', planType: 'Dental' },
];

function found(search: string): readonly string[] {
  return searchPlans(plans, search).map(({ planId }) => planId);
}

describe('searching plans', () => {
  it('finds every plan with an empty search', () => {
    expect(found('  ')).toEqual(['00123', 'CEDAR-DENTAL-2027']);
  });

  it('finds by number with its leading zeros', () => {
    expect(found('0012')).toEqual(['00123']);
  });

  it('finds words in any order, whatever their case, in description and type together', () => {
    expect(found('MEDICAL harbor')).toEqual(['00123']);
  });

  it('asks for every word', () => {
    expect(found('ppo cedar 2026')).toEqual([]);
  });
});
