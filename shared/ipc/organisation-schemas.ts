import { z } from 'zod';
import { environments, limitRanges } from './connection-rules';

const upTo = ({ least, greatest }: { readonly least: number; readonly greatest: number }): z.ZodInt =>
  z.int().min(least).max(greatest);

/** What every connection but Practice has to have. */
export const lockedFieldsSchema = z
  .strictObject({
    environment: z.enum(environments).exclude(['practice']).exactOptional(),
    baseUrl: z.string().trim().min(1).max(500).exactOptional(),
    database: z.string().trim().min(1).max(100).exactOptional(),
  })
  .readonly();
export type LockedFields = z.infer<typeof lockedFieldsSchema>;

/** The greatest that a limit of any connection may be. */
export const limitCapsSchema = z
  .strictObject({
    batchSize: upTo(limitRanges.batchSize).exactOptional(),
    requestsPerSecond: upTo(limitRanges.requestsPerSecond).exactOptional(),
    plansAtOnce: upTo(limitRanges.plansAtOnce).exactOptional(),
  })
  .readonly();
export type LimitCaps = z.infer<typeof limitCapsSchema>;

/** What the organisation has set on this computer, as far as it is about all connections. */
export const organisationSchema = z
  .strictObject({
    /** Why its policy file cannot be used, and what follows from that; null where it can, or there is none. */
    problem: z.string().nullable(),
    locked: lockedFieldsSchema,
    atMost: limitCapsSchema,
    /** Whether connections of one's own may be used. */
    allowsOwn: z.boolean(),
  })
  .readonly();
export type Organisation = z.infer<typeof organisationSchema>;
