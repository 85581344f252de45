import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

type Json = Readonly<Record<string, unknown>>;

const description = JSON.parse(
  readFileSync(new URL('./data/vbapi.openapi.json', import.meta.url), 'utf8'),
) as Json;

/**
 * Rewrites OpenAPI 3.0 schemas for a JSON Schema validator: `nullable` beside `allOf` means "that or null",
 * which the validator would otherwise read as "that".
 */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const rewritten = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, asJsonSchema(value)] as const),
  );
  if (rewritten['nullable'] !== true || rewritten['allOf'] === undefined) return rewritten;
  return { anyOf: [{ allOf: rewritten['allOf'] }, { type: 'null' }] };
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('int32', { type: 'number', validate: (value: number) => (value | 0) === value });
ajv.addFormat('double', { type: 'number', validate: Number.isFinite });
ajv.addSchema(asJsonSchema(description) as Json, 'vbapi');

/** How a value breaks a schema of the API description, in words; nothing if it does not. */
export function schemaViolations(schemaName: string, value: unknown): readonly string[] {
  return violations(`vbapi#/components/schemas/${schemaName}`, value);
}

function violations(reference: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`The API description has no ${reference}.`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** An answer to hold against the description. */
export interface AnsweredCall {
  readonly method: string;
  /** As the description writes it, for example `/plans/{planID}`. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

/** How an answer breaks what the description says about this call and status; nothing if it does not. */
export function answerViolations(call: AnsweredCall): readonly string[] {
  const operation = at(description, 'paths', call.path, call.method.toLowerCase());
  if (operation === undefined) return [`${call.method} ${call.path} is not described`];
  const response = resolved(at(operation, 'responses', String(call.status)));
  if (response === undefined)
    return [`status ${call.status} of ${call.method} ${call.path} is not described`];
  const content = at(response, 'content');
  // Where no content is described, as of a deletion, any will do.
  if (content === undefined) return [];
  const [type = ''] = (call.contentType ?? '').split(';');
  const schema = at(content, type, 'schema', '$ref');
  if (typeof schema !== 'string') return [`${type} is not described for ${call.method} ${call.path}`];
  return violations(`vbapi${schema}`, call.body);
}

function resolved(node: unknown): unknown {
  const reference = at(node, '$ref');
  return typeof reference === 'string' ? at(description, ...reference.slice(2).split('/')) : node;
}

function at(node: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Json)[name] : undefined),
    node,
  );
}
