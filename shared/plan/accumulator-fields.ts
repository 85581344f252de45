import type { Field, Network, Tier } from './field';
import { auditFields } from './audit-fields';

/** The facts every money field shares; network and tier complete the heading. */
function money(name: string, group: string, place: readonly [Network, Tier], meaning: string): Field {
  const [network, tier] = place;
  const heading = `${networkHeading[network]} ${tier}`;
  const common = {
    kind: 'money',
    nullable: true,
    required: false,
    unit: 'US dollars',
    audit: false,
  } as const;
  return { name, heading, group, network, tier, ...common, meaning };
}

const networkHeading: Readonly<Record<Network, string>> = {
  in: 'In network',
  out: 'Out of network',
  total: 'Total',
};

/**
 * The 36 fields of a plan accumulator, in the order of the sheet. Key: `plan_ID` + `accum_Name`.
 * Source: PlanAddedAccum of the vendor's description. That a maximum without "Member" in its name is the
 * family amount is inferred from the vendor's plan model, which calls its fields of the same names so.
 */
export const accumulatorFields: readonly Field[] = [
  {
    name: 'plan_ID',
    heading: 'Plan',
    group: 'Identity',
    kind: 'identifier',
    nullable: false,
    required: true,
    length: [1, 20],
    keyPart: 1,
    audit: false,
    meaning: 'The plan that owns the accumulator. First part of the key.',
  },
  {
    name: 'accum_Name',
    heading: 'Accumulator',
    group: 'Identity',
    kind: 'identifier',
    nullable: false,
    required: true,
    length: [1, 10],
    keyPart: 2,
    audit: false,
    meaning: 'Name of the accumulator. Second part of the key; it may not be the code of a benefit.',
  },
  money(
    'annual_Max',
    'Annual maximum',
    ['total', 'family'],
    'What the plan pays at most in a benefit year, in and out of network together, for the whole family.',
  ),
  money(
    'annual_Max_Member',
    'Annual maximum',
    ['total', 'member'],
    'What the plan pays at most in a benefit year, in and out of network together, for each member.',
  ),
  money(
    'annual_Max_Net',
    'Annual maximum',
    ['in', 'family'],
    'What the plan pays at most in a benefit year, in network, for the whole family.',
  ),
  money(
    'annual_Max_Net_Member',
    'Annual maximum',
    ['in', 'member'],
    'What the plan pays at most in a benefit year, in network, for each member.',
  ),
  money(
    'annual_Max_OON',
    'Annual maximum',
    ['out', 'family'],
    'What the plan pays at most in a benefit year, out of network, for the whole family.',
  ),
  money(
    'annual_Max_OON_Member',
    'Annual maximum',
    ['out', 'member'],
    'What the plan pays at most in a benefit year, out of network, for each member.',
  ),
  money(
    'lifetime_Max',
    'Lifetime maximum',
    ['total', 'family'],
    'What the plan pays at most over a lifetime, in and out of network together, for the whole family.',
  ),
  money(
    'lifetime_Max_Member',
    'Lifetime maximum',
    ['total', 'member'],
    'What the plan pays at most over a lifetime, in and out of network together, for each member.',
  ),
  money(
    'lifetime_Max_Net',
    'Lifetime maximum',
    ['in', 'family'],
    'What the plan pays at most over a lifetime, in network, for the whole family.',
  ),
  money(
    'lifetime_Max_Net_Member',
    'Lifetime maximum',
    ['in', 'member'],
    'What the plan pays at most over a lifetime, in network, for each member.',
  ),
  money(
    'lifetime_Max_OON',
    'Lifetime maximum',
    ['out', 'family'],
    'What the plan pays at most over a lifetime, out of network, for the whole family.',
  ),
  money(
    'lifetime_Max_OON_Member',
    'Lifetime maximum',
    ['out', 'member'],
    'What the plan pays at most over a lifetime, out of network, for each member.',
  ),
  money(
    'subscriber_Deductible',
    'Deductible',
    ['total', 'family'],
    'What is owed before the plan pays, in and out of network together, for the whole family.',
  ),
  money(
    'member_Deductible',
    'Deductible',
    ['total', 'member'],
    'What is owed before the plan pays, in and out of network together, for each member.',
  ),
  money(
    'subscriber_Ded_PPO',
    'Deductible',
    ['in', 'family'],
    'What is owed before the plan pays, in network, for the whole family.',
  ),
  money(
    'member_Ded_PPO',
    'Deductible',
    ['in', 'member'],
    'What is owed before the plan pays, in network, for each member.',
  ),
  money(
    'subscriber_Ded_OON',
    'Deductible',
    ['out', 'family'],
    'What is owed before the plan pays, out of network, for the whole family.',
  ),
  money(
    'member_Ded_OON',
    'Deductible',
    ['out', 'member'],
    'What is owed before the plan pays, out of network, for each member.',
  ),
  money(
    'coIns_Max_Sub',
    'Co-insurance',
    ['total', 'family'],
    'What is owed at most as co-insurance, in and out of network together, for the whole family.',
  ),
  money(
    'coIns_Max_Mem',
    'Co-insurance',
    ['total', 'member'],
    'What is owed at most as co-insurance, in and out of network together, for each member.',
  ),
  money(
    'coIns_Max_Net_Sub',
    'Co-insurance',
    ['in', 'family'],
    'What is owed at most as co-insurance, in network, for the whole family.',
  ),
  money(
    'coIns_Max_Net_Mem',
    'Co-insurance',
    ['in', 'member'],
    'What is owed at most as co-insurance, in network, for each member.',
  ),
  money(
    'coIns_Max_OON_Sub',
    'Co-insurance',
    ['out', 'family'],
    'What is owed at most as co-insurance, out of network, for the whole family.',
  ),
  money(
    'coIns_Max_OON_Mem',
    'Co-insurance',
    ['out', 'member'],
    'What is owed at most as co-insurance, out of network, for each member.',
  ),
  money(
    'ooP_Max_Sub',
    'Out of pocket',
    ['total', 'family'],
    'What is owed at most in all, in and out of network together, for the whole family.',
  ),
  money(
    'ooP_Max_Mem',
    'Out of pocket',
    ['total', 'member'],
    'What is owed at most in all, in and out of network together, for each member.',
  ),
  money(
    'ooP_Max_Net_Sub',
    'Out of pocket',
    ['in', 'family'],
    'What is owed at most in all, in network, for the whole family.',
  ),
  money(
    'ooP_Max_Net_Mem',
    'Out of pocket',
    ['in', 'member'],
    'What is owed at most in all, in network, for each member.',
  ),
  money(
    'ooP_Max_OON_Sub',
    'Out of pocket',
    ['out', 'family'],
    'What is owed at most in all, out of network, for the whole family.',
  ),
  money(
    'ooP_Max_OON_Mem',
    'Out of pocket',
    ['out', 'member'],
    'What is owed at most in all, out of network, for each member.',
  ),
  ...auditFields,
];
