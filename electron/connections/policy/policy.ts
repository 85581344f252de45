import type { LimitCaps, LockedFields } from '../../../shared/ipc/organisation-schemas';
import type { KeptConnection } from '../connection-book';

/** What an organisation has set for all who use this computer. */
export interface PolicyRules {
  readonly locked: LockedFields;
  readonly atMost: LimitCaps;
  /** Handed out whole: only the user name and secrets are the person's own, and the client ID where it is empty. */
  readonly connections: readonly KeptConnection[];
  /** Whether a person may use connections of their own. */
  readonly allowsOwn: boolean;
}

/** The policy of the organisation: none, one with its rules, or one that cannot be used, and why. */
export type Policy =
  | { readonly kind: 'none' }
  | { readonly kind: 'rules'; readonly rules: PolicyRules }
  | { readonly kind: 'refused'; readonly reason: string };
