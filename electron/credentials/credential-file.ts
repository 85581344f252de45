import { z } from 'zod';
import { secretNames } from '../../shared/ipc/connection-rules';

/** A secret as the key store protects it. */
const protectedSchema = z
  .object({
    backend: z.string().min(1).max(64),
    /** Base64. */
    blob: z.base64().max(200_000),
    since: z.number().nonnegative(),
  })
  .readonly();
export type ProtectedSecret = z.infer<typeof protectedSchema>;

const ofConnection = z.partialRecord(z.enum(secretNames), protectedSchema).readonly();
const fileSchema = z.object({ version: z.literal(1), connections: z.record(z.string(), ofConnection) });

/** The protected secrets of each connection by its id. */
export type ProtectedSecrets = z.infer<typeof fileSchema>['connections'];

/** What the text holds; undefined where that cannot be read. */
export function protectedSecretsIn(text: string): ProtectedSecrets | undefined {
  try {
    return fileSchema.parse(JSON.parse(text)).connections;
  } catch {
    return undefined;
  }
}

export function credentialText(connections: ProtectedSecrets): string {
  return `${JSON.stringify({ version: 1, connections }, null, 2)}\n`;
}
