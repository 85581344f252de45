import { readFileSync } from 'node:fs';

/** The part of an OpenAPI schema these tests read. */
interface DescribedSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, DescribedProperty>>;
}

interface DescribedProperty {
  readonly type: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly 'x-audit'?: boolean;
  readonly 'x-key'?: number;
}

interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> };
}

/** Our copy of the API description, made from public sources (not a vendor document). */
function vbapiDescription(): Description {
  const file = new URL('./data/vbapi.openapi.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Description;
}

/** Its schemas by name, for example `PlanAddedAccum`. */
export function vbapiSchemas(): Readonly<Record<string, DescribedSchema>> {
  return vbapiDescription().components.schemas;
}
