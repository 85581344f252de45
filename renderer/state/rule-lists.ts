import type { Reference } from '../../shared/ipc/connection-schemas';
import { comparedText } from '../../shared/plan/row-key';

/** The lists of the database that rows are checked against, as they are compared; null until they have been read. */
export interface RuleLists {
  readonly benefitCodes: ReadonlySet<string> | null;
  readonly coverageTypes: ReadonlySet<string> | null;
}

/** Nothing has been read yet. */
export const noRuleLists: RuleLists = { benefitCodes: null, coverageTypes: null };

/** The lists from what the database gave. */
export function ruleLists({ benefitCodes, coverageTypes }: Reference): RuleLists {
  return {
    benefitCodes: new Set(benefitCodes.map(comparedText)),
    coverageTypes: new Set(coverageTypes.map(comparedText)),
  };
}
