import { z } from 'zod';
import { environments, limitRanges, secretNames, settableParts, testSteps } from './connection-rules';
import { organisationSchema } from './organisation-schemas';

const within = ({ least, greatest }: { readonly least: number; readonly greatest: number }): z.ZodInt =>
  z.int().min(least).max(greatest);

const limitsSchema = z
  .strictObject({
    batchSize: within(limitRanges.batchSize),
    requestsPerSecond: within(limitRanges.requestsPerSecond),
    plansAtOnce: within(limitRanges.plansAtOnce),
    deadline: within(limitRanges.deadline),
    sendsAuditFields: z.boolean(),
  })
  .readonly();

/** Everything about a connection that is no secret. */
export const connectionFieldsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    environment: z.enum(environments),
    baseUrl: z.string().trim().min(1).max(500),
    database: z.string().trim().min(1).max(100),
    userName: z.string().trim().max(200),
    clientId: z.string().trim().max(200),
    limits: limitsSchema,
  })
  .readonly();
export type ConnectionFields = z.infer<typeof connectionFieldsSchema>;

/** Secrets as they are typed: from the window to the main process, never back. */
const secretText = z.string().min(1).max(20_000);
export const typedSecretsSchema = z
  .strictObject({
    apiKey: secretText.exactOptional(),
    password: secretText.exactOptional(),
    clientCode: secretText.exactOptional(),
    bearerToken: secretText.exactOptional(),
  })
  .readonly();
export type TypedSecrets = z.infer<typeof typedSecretsSchema>;

/** What the window learns of a kept secret: since when, where, and whether it can be read. */
const keptSecretSchema = z
  .strictObject({
    since: z.number().nonnegative(),
    where: z.enum(['keyStore', 'session', 'unreadable']),
  })
  .readonly();
export type KeptSecret = z.infer<typeof keptSecretSchema>;

export const connectionId = z.string().min(1).max(64);

/** A connection in the list. */
export const connectionEntrySchema = z
  .strictObject({
    id: connectionId,
    fields: connectionFieldsSchema,
    /** The practice server of this program: nothing of it can be changed. */
    isBuiltIn: z.boolean(),
    isInUse: z.boolean(),
    /** Given by the organisation: it stays as it is. */
    isHandedOut: z.boolean(),
    /** What of it is set by the organisation. */
    partsSet: z.array(z.enum(settableParts)).readonly(),
    /** Why the organisation lets nothing be loaded or sent by it; null where it does. */
    obstacle: z.string().nullable(),
    /** Whether it can be changed so that the organisation lets it. */
    canFollow: z.boolean(),
    secrets: z.record(z.enum(secretNames), keptSecretSchema.nullable()).readonly(),
  })
  .readonly();
export type ConnectionEntry = z.infer<typeof connectionEntrySchema>;

export const connectionListSchema = z
  .strictObject({
    connections: z.array(connectionEntrySchema).readonly(),
    /** Whether this computer keeps secrets between starts. */
    keepsSecrets: z.boolean(),
    organisation: organisationSchema,
  })
  .readonly();

/** A connection as it stands in the dialog. */
export const connectionDraftSchema = z
  .strictObject({
    /** Null for one that is not kept yet. */
    id: connectionId.nullable(),
    fields: connectionFieldsSchema,
    secrets: typedSecretsSchema,
  })
  .readonly();
export type ConnectionDraft = z.infer<typeof connectionDraftSchema>;

/** What a person types to sign in to the connection in use. */
export const signInSchema = z
  .strictObject({
    userName: z.string().trim().max(200),
    clientId: z.string().trim().max(200),
    secrets: typedSecretsSchema,
  })
  .readonly();

/** One thing that was tried of a connection, in the order of `testSteps`. */
export const testStepSchema = z
  .strictObject({
    step: z.enum(testSteps),
    state: z.enum(['passed', 'warned', 'failed', 'notReached']),
    /** In plan language, with what to do next; empty for what was not reached. */
    words: z.string(),
  })
  .readonly();
export type TestStep = z.infer<typeof testStepSchema>;
