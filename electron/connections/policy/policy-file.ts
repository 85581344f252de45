import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ConnectionLimits, defaultLimits, environments } from '../../../shared/ipc/connection-rules';
import { connectionFieldsSchema } from '../../../shared/ipc/kept-connection-schemas';
import { limitCapsSchema, lockedFieldsSchema } from '../../../shared/ipc/organisation-schemas';
import { addressProblem, plainAddress } from '../address';
import type { KeptConnection } from '../connection-book';
import { capped, disagreement } from './policy-rules';
import type { Policy, PolicyRules } from './policy';

/** Every part is checked by name: a misspelt rule must not be a rule that is not there. */
const { name, baseUrl, database, clientId } = connectionFieldsSchema.unwrap().shape;
const limits = connectionFieldsSchema.unwrap().shape.limits.unwrap().partial();
const handedOutSchema = z.strictObject({
  ...{ name, baseUrl, database },
  environment: z.enum(environments).exclude(['practice']),
  clientId: clientId.default(''),
  limits: limits.default({}),
});

const fileSchema = z.strictObject({
  kind: z.literal('planbatch-policy'),
  version: z.literal(1),
  locked: lockedFieldsSchema.default({}),
  atMost: limitCapsSchema.default({}),
  connections: z.array(handedOutSchema).max(200).default([]),
  onlyTheseConnections: z.boolean().default(false),
});
type HandedOut = z.infer<typeof handedOutSchema>;

/** The policy in the text of its file. Whatever is not understood refuses the whole of it. */
export function policyIn(text: string): Policy {
  const whole = fileSchema.safeParse(jsonIn(text));
  if (!whole.success) return refused(schemaWords(whole.error));
  const { locked, atMost, connections, onlyTheseConnections } = whole.data;
  const { baseUrl: address } = locked;
  const problem = address === undefined ? undefined : addressProblem(address, locked.environment ?? 'test');
  if (problem !== undefined) return refused(`“locked” in it: ${problem}`);
  const plainLocked = address === undefined ? locked : { ...locked, baseUrl: plainAddress(address) };
  const wrong = connections.find((one) => addressProblem(one.baseUrl, one.environment) !== undefined);
  if (wrong !== undefined) {
    return refused(`“${wrong.name}” in it: ${addressProblem(wrong.baseUrl, wrong.environment) ?? ''}`);
  }
  const rules: PolicyRules = {
    ...{ locked: plainLocked, atMost, allowsOwn: !onlyTheseConnections },
    connections: connections.map((one) => ({ ...handedOut(one, atMost) })),
  };
  const reason = contradiction(rules);
  return reason === undefined ? { kind: 'rules', rules } : refused(reason);
}

/** Handed-out connections are known by where they lead: secrets kept for one are never those of another. */
const handedOutPrefix = 'organisation-';

export function wasHandedOut(id: string): boolean {
  return id.startsWith(handedOutPrefix);
}

function handedOut(one: HandedOut, atMost: PolicyRules['atMost']): KeptConnection {
  const address = plainAddress(one.baseUrl);
  const place = JSON.stringify([one.environment, address, one.database]);
  const hash = createHash('sha256').update(place).digest('hex').slice(0, 24);
  const own = Object.entries(one.limits).filter(([, limit]) => limit !== undefined);
  const all: ConnectionLimits = {
    ...defaultLimits,
    ...(Object.fromEntries(own) as Partial<ConnectionLimits>),
  };
  const fields = { ...one, baseUrl: address, userName: '', limits: capped(all, atMost) };
  return { id: `${handedOutPrefix}${hash}`, fields };
}

function contradiction({ connections, locked, allowsOwn }: PolicyRules): string | undefined {
  const other = connections.find(({ fields }) => disagreement(fields, locked) !== undefined);
  if (other !== undefined) return `“${other.fields.name}” in it is not what “locked” in it demands.`;
  const doubled = connections.find(
    ({ id }, index) => connections.findIndex((one) => one.id === id) !== index,
  );
  if (doubled !== undefined) return `“${doubled.fields.name}” in it leads where another one leads.`;
  if (!allowsOwn && connections.length === 0) return 'It allows only its own connections and has none.';
  return undefined;
}

function jsonIn(text: string): unknown {
  try {
    // Editors on Windows put a mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** What is wrong, by the name of the part: those who wrote the file look there. */
function schemaWords(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined || issue.path.length === 0) {
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    return keys.length === 0
      ? 'It is no JSON object of a policy.'
      : `It has a part “${keys.join('”, “')}” that is not known.`;
  }
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `“${place}” in it has a part “${issue.keys.join('”, “')}” that is not known.`;
  }
  return `“${place}” in it is missing or not what it should be.`;
}

function refused(reason: string): Policy {
  return { kind: 'refused', reason };
}
