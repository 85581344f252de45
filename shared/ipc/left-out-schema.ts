import { z } from 'zod';

/** Rows that are not to be sent, by id; those that are gone are passed over. */
export const leftOutSchema = z.array(z.string().min(1).max(100)).max(1_000_000).readonly();
