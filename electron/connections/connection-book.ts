import { z } from 'zod';
import { practiceId } from '../../shared/ipc/connection-rules';
import {
  connectionFieldsSchema,
  connectionId,
  type ConnectionFields,
} from '../../shared/ipc/kept-connection-schemas';
import { addressProblem } from './address';
import type { KeptFile } from './kept-file';

/** A connection as it is kept: no secret is part of it. */
export interface KeptConnection {
  readonly id: string;
  readonly fields: ConnectionFields;
}

const keptSchema = z
  .object({ id: connectionId, fields: connectionFieldsSchema })
  .refine(({ fields }) => addressProblem(fields.baseUrl, fields.environment) === undefined);
const fileSchema = z.object({
  version: z.literal(1),
  inUse: z.string().max(64),
  connections: z.array(z.unknown()),
});

/** What the file holds, and whether any of it could not be read. */
interface BookContent {
  readonly inUse: string;
  readonly connections: readonly KeptConnection[];
  readonly isDamaged: boolean;
}

/** The connections a person has made, in a file of their own. The practice server is not among them. */
export class ConnectionBook {
  #connections: readonly KeptConnection[];
  #inUse: string;

  /** `setAside` hears the new name of a file of which something could not be read; the rest goes on. */
  constructor(
    private readonly file: KeptFile,
    setAside: (keptAs: string) => void,
  ) {
    const { inUse, connections, isDamaged } = contentOf(file.read());
    if (isDamaged) setAside(file.setAside());
    this.#connections = connections;
    this.#inUse = connections.some(({ id }) => id === inUse) ? inUse : practiceId;
  }

  /** In the order of their names. */
  get connections(): readonly KeptConnection[] {
    return this.#connections;
  }

  /** The one the window works with: `practiceId` unless another was chosen. */
  get inUse(): string {
    return this.#inUse;
  }

  find(id: string): KeptConnection | undefined {
    return this.#connections.find((one) => one.id === id);
  }

  async put(connection: KeptConnection): Promise<void> {
    const others = this.#connections.filter(({ id }) => id !== connection.id);
    await this.#become([...others, connection], this.#inUse);
  }

  async remove(id: string): Promise<void> {
    const others = this.#connections.filter((one) => one.id !== id);
    await this.#become(others, this.#inUse === id ? practiceId : this.#inUse);
  }

  async use(id: string): Promise<void> {
    await this.#become(this.#connections, id);
  }

  async #become(connections: readonly KeptConnection[], inUse: string): Promise<void> {
    const sorted = connections.toSorted((left, right) => byName(left.fields.name, right.fields.name));
    await this.file.write(`${JSON.stringify({ version: 1, inUse, connections: sorted }, null, 2)}\n`);
    this.#connections = sorted;
    this.#inUse = inUse;
  }
}

const { compare: byName } = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' });

function contentOf(text: string | undefined): BookContent {
  if (text === undefined) return { inUse: practiceId, connections: [], isDamaged: false };
  const whole = fileSchema.safeParse(jsonIn(text));
  if (!whole.success) return { inUse: practiceId, connections: [], isDamaged: true };
  const connections = whole.data.connections.flatMap((one) => keptSchema.safeParse(one).data ?? []);
  const unique = connections.filter(
    ({ id }, index) => id !== practiceId && connections.findIndex((other) => other.id === id) === index,
  );
  const isDamaged = unique.length < whole.data.connections.length;
  return { inUse: whole.data.inUse, connections: unique, isDamaged };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
