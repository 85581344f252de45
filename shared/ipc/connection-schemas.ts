import { z } from 'zod';
import { environments } from './connection-rules';

/** What the window may know of a connection: where it leads. Never how it signs in. */
export const connectionSchema = z
  .strictObject({
    name: z.string(),
    environment: z.enum(environments),
    baseUrl: z.string(),
    database: z.string(),
  })
  .readonly();
export type Connection = z.infer<typeof connectionSchema>;

/** One plan in the `Load plans` dialog. */
export const planSummarySchema = z
  .strictObject({ planId: z.string(), description: z.string(), planType: z.string() })
  .readonly();
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** Lists of the database that rows are checked against. */
export const referenceSchema = z
  .strictObject({
    benefitCodes: z.array(z.string()).readonly(),
    coverageTypes: z
      .array(z.strictObject({ type: z.string(), description: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type Reference = z.infer<typeof referenceSchema>;

export const loadedPlansSchema = z
  .strictObject({
    plans: z.int().nonnegative(),
    rows: z.int().nonnegative(),
    /** Plans of which the server no longer has rows that nobody had edited: so many were taken off the sheets. */
    gone: z.array(z.strictObject({ planId: z.string(), rows: z.int().positive() }).readonly()).readonly(),
    failures: z.array(z.strictObject({ planId: z.string(), message: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type LoadedPlans = z.infer<typeof loadedPlansSchema>;
