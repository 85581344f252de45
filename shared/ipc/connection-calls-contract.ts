import { z } from 'zod';
import { secretNames } from './connection-rules';
import {
  connectionDraftSchema,
  connectionEntrySchema,
  connectionId,
  connectionListSchema,
  signInSchema,
  testStepSchema,
} from './kept-connection-schemas';

const nothing = z.strictObject({}).readonly();
const count = z.int().nonnegative();
const identified = z.strictObject({ id: connectionId }).readonly();

/** The calls about connections, a part of the contract. Secrets go in with them and never come out. */
export const connectionCallSchemas = {
  /** All connections, the practice server first. */
  listConnections: { takes: nothing, gives: connectionListSchema },
  /** Keeps a connection, new or changed, and the secrets typed with it. */
  saveConnection: { takes: connectionDraftSchema, gives: connectionEntrySchema },
  /** Forgets a connection and its secrets. Its workspaces stay, for another connection to the same database. */
  deleteConnection: { takes: identified, gives: nothing },
  forgetSecret: {
    takes: z.strictObject({ id: connectionId, secret: z.enum(secretNames) }).readonly(),
    gives: connectionEntrySchema,
  },
  /** From now on the window works with that connection; it opens a workspace of its own next. */
  useConnection: { takes: identified, gives: nothing },
  /** Tries a connection as it stands in the dialog, with the kept secrets where none was typed. Keeps nothing. */
  testConnection: { takes: connectionDraftSchema, gives: z.array(testStepSchema).readonly() },
  /** Keeps what was typed for the connection in use, and signs in with it. */
  signIn: { takes: signInSchema, gives: nothing },
  /** Asks where to, and writes all connections of the person to one file, without secrets and user names. */
  exportConnections: { takes: nothing, gives: z.strictObject({ file: z.string() }).readonly().nullable() },
  /** Asks for such a file and takes in what is not there yet. */
  importConnections: {
    takes: nothing,
    /** `refused`: what the organisation does not allow. */
    gives: z.strictObject({ added: count, present: count, refused: count }).readonly().nullable(),
  },
  /** Lets the next run through to Production: with the name of the database, where it is locked. */
  confirmRun: { takes: z.strictObject({ database: z.string().max(100) }).readonly(), gives: nothing },
} as const;
