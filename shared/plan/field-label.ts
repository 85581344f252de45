import type { Field } from './field';

/** What a field is called away from its column: group, heading and tier, as in `Annual maximum: in network, family`. */
export function fieldLabel({ group, heading, tier }: Field): string {
  if (group === 'Identity') return heading;
  const rest = tier === undefined ? heading : heading.replace(` ${tier}`, `, ${tier}`).toLowerCase();
  return `${group}: ${rest}`;
}
