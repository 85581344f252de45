import { accumulatorFields } from './accumulator-fields';
import type { Field, Network, Tier } from './field';
import type { WarningId } from './problem';

/** Two amounts of an accumulator, the first of which should not be above the second. */
export interface AmountOrder {
  readonly rule: WarningId;
  readonly lower: Field;
  readonly upper: Field;
}

const networks: readonly Network[] = ['total', 'in', 'out'];
const tiers: readonly Tier[] = ['family', 'member'];
const groups: readonly string[] = [
  ...new Set(accumulatorFields.flatMap(({ group, network }) => (network === undefined ? [] : [group]))),
];

interface Place {
  readonly group: string;
  readonly network: Network;
  readonly tier: Tier;
}

function ordered(rule: WarningId, lower: Place, upper: Place): readonly AmountOrder[] {
  const low = fieldAt(lower);
  const high = fieldAt(upper);
  return low === undefined || high === undefined ? [] : [{ rule, lower: low, upper: high }];
}

function fieldAt({ group, network, tier }: Place): Field | undefined {
  return accumulatorFields.find(
    (field) => field.group === group && field.network === network && field.tier === tier,
  );
}

/** The same order at every network and tier of two groups. */
function between(rule: WarningId, lower: string, upper: string): readonly AmountOrder[] {
  return networks.flatMap((network) =>
    tiers.flatMap((tier) => ordered(rule, { group: lower, network, tier }, { group: upper, network, tier })),
  );
}

const memberOverFamily = groups.flatMap((group) =>
  networks.flatMap((network) =>
    ordered('member-over-family', { group, network, tier: 'member' }, { group, network, tier: 'family' }),
  ),
);

const networkOverTotal = groups.flatMap((group) =>
  tiers.flatMap((tier) =>
    (['in', 'out'] as const).flatMap((network) =>
      ordered('network-over-total', { group, network, tier }, { group, network: 'total', tier }),
    ),
  ),
);

const networkUpsideDown = ['Deductible', 'Out of pocket'].flatMap((group) =>
  tiers.flatMap((tier) =>
    ordered('network-upside-down', { group, network: 'in', tier }, { group, network: 'out', tier }),
  ),
);

/**
 * Every pair of amounts that is compared (benefit rules). The pairs follow from the networks and tiers of the
 * field table, so that a field is told its place once.
 */
export const amountOrders: readonly AmountOrder[] = [
  ...memberOverFamily,
  ...networkOverTotal,
  ...between('annual-over-lifetime', 'Annual maximum', 'Lifetime maximum'),
  ...between('deductible-over-oop', 'Deductible', 'Out of pocket'),
  ...between('coinsurance-over-oop', 'Co-insurance', 'Out of pocket'),
  ...networkUpsideDown,
];
