import {
  cappedLimits,
  type ConnectionLimits,
  type Environment,
  environmentWords,
  lockedEverywhere,
} from '../../../shared/ipc/connection-rules';
import type { ConnectionFields } from '../../../shared/ipc/kept-connection-schemas';
import type { LimitCaps, LockedFields } from '../../../shared/ipc/organisation-schemas';
import { plainAddress } from '../address';

/** The limits, none above what the organisation allows. */
export function capped(limits: ConnectionLimits, atMost: LimitCaps): ConnectionLimits {
  const lower = cappedLimits.map((name) => [name, Math.min(limits[name], atMost[name] ?? Infinity)] as const);
  return { ...limits, ...(Object.fromEntries(lower) as Partial<ConnectionLimits>) };
}

/** What of the fields is not as the organisation has set it, as a sentence. */
export function disagreement(fields: ConnectionFields, locked: LockedFields): string | undefined {
  const wrong = lockedEverywhere.find((name) => {
    const wanted = locked[name];
    return (
      wanted !== undefined && wanted !== (name === 'baseUrl' ? plainAddress(fields.baseUrl) : fields[name])
    );
  });
  if (wrong === undefined) return undefined;
  return `Your organisation allows only the ${partWords[wrong]} ${shownPart(wrong, locked)}.`;
}

/** Which limit is above what the organisation allows, as a sentence. */
export function excess(limits: ConnectionLimits, atMost: LimitCaps): string | undefined {
  const above = cappedLimits.find((name) => limits[name] > (atMost[name] ?? Infinity));
  return above && `Your organisation allows at most ${atMost[above] ?? 0} ${limitWords[above]}.`;
}

const partWords = { environment: 'environment', baseUrl: 'base URL', database: 'database' } as const;

const limitWords = {
  batchSize: 'rows in a batch',
  requestsPerSecond: 'requests per second',
  plansAtOnce: 'plans at the same time',
} as const;

function shownPart(name: (typeof lockedEverywhere)[number], locked: LockedFields): string {
  const value = locked[name] ?? '';
  return name === 'environment' ? environmentWords[value as Environment] : value;
}
