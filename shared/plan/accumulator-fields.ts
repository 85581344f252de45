import { auditFields } from './audit-fields';
import type { Field, Network, Tier } from './field';

type Place = readonly [name: string, network: Network, tier: Tier];

const networkHeading = { in: 'In network', out: 'Out of network', total: 'Total' } as const;

const networkMeaning = {
  in: 'in network',
  out: 'out of network',
  total: 'in and out of network together',
} as const;

const tierMeaning = { family: 'for the whole family', member: 'for each member' } as const;

/** Amounts of one kind of limit: heading and meaning follow from the network and tier of each. */
function amounts(group: string, limit: string, places: readonly Place[]): readonly Field[] {
  return places.map(([name, network, tier]) => ({
    name,
    heading: `${networkHeading[network]} ${tier}`,
    group,
    network,
    tier,
    kind: 'money',
    nullable: true,
    required: false,
    unit: 'US dollars',
    audit: false,
    meaning: `${limit}, ${networkMeaning[network]}, ${tierMeaning[tier]}.`,
  }));
}

const key = { group: 'Identity', kind: 'identifier', nullable: false, required: true, audit: false } as const;

/**
 * The 36 fields of a plan accumulator, in the order of the sheet. Key: `plan_ID` + `accum_Name`.
 * Source: PlanAddedAccum of the vendor's description. That a maximum without "Member" in its name is the
 * family amount is inferred from the vendor's plan model, which calls its fields of the same names so.
 */
export const accumulatorFields: readonly Field[] = [
  {
    name: 'plan_ID',
    heading: 'Plan',
    ...key,
    length: [1, 20],
    keyPart: 1,
    meaning: 'The plan that owns the accumulator. First part of the key.',
  },
  {
    name: 'accum_Name',
    heading: 'Accumulator',
    ...key,
    length: [1, 10],
    keyPart: 2,
    meaning: 'Name of the accumulator. Second part of the key; it may not be the code of a benefit.',
  },
  ...amounts('Annual maximum', 'What the plan pays at most in a benefit year', [
    ['annual_Max', 'total', 'family'],
    ['annual_Max_Member', 'total', 'member'],
    ['annual_Max_Net', 'in', 'family'],
    ['annual_Max_Net_Member', 'in', 'member'],
    ['annual_Max_OON', 'out', 'family'],
    ['annual_Max_OON_Member', 'out', 'member'],
  ]),
  ...amounts('Lifetime maximum', 'What the plan pays at most over a lifetime', [
    ['lifetime_Max', 'total', 'family'],
    ['lifetime_Max_Member', 'total', 'member'],
    ['lifetime_Max_Net', 'in', 'family'],
    ['lifetime_Max_Net_Member', 'in', 'member'],
    ['lifetime_Max_OON', 'out', 'family'],
    ['lifetime_Max_OON_Member', 'out', 'member'],
  ]),
  ...amounts('Deductible', 'What is owed before the plan pays', [
    ['subscriber_Deductible', 'total', 'family'],
    ['member_Deductible', 'total', 'member'],
    ['subscriber_Ded_PPO', 'in', 'family'],
    ['member_Ded_PPO', 'in', 'member'],
    ['subscriber_Ded_OON', 'out', 'family'],
    ['member_Ded_OON', 'out', 'member'],
  ]),
  ...amounts('Co-insurance', 'What is owed at most as co-insurance', [
    ['coIns_Max_Sub', 'total', 'family'],
    ['coIns_Max_Mem', 'total', 'member'],
    ['coIns_Max_Net_Sub', 'in', 'family'],
    ['coIns_Max_Net_Mem', 'in', 'member'],
    ['coIns_Max_OON_Sub', 'out', 'family'],
    ['coIns_Max_OON_Mem', 'out', 'member'],
  ]),
  ...amounts('Out of pocket', 'What is owed at most in all', [
    ['ooP_Max_Sub', 'total', 'family'],
    ['ooP_Max_Mem', 'total', 'member'],
    ['ooP_Max_Net_Sub', 'in', 'family'],
    ['ooP_Max_Net_Mem', 'in', 'member'],
    ['ooP_Max_OON_Sub', 'out', 'family'],
    ['ooP_Max_OON_Mem', 'out', 'member'],
  ]),
  ...auditFields,
];
