import { describe, expect, it } from 'vitest';
import { fieldNamed, sheetNamed, type SheetName } from '../../shared/plan/sheet';
import { vbapiSchemas } from '../support/vbapi-description';

const entities: readonly (readonly [SheetName, string, number])[] = [
  ['accumulators', 'PlanAddedAccum', 36],
  ['preExisting', 'PlanPreEx', 16],
];

describe.each(entities)('the field table of %s against %s', (sheetName, schemaName, count) => {
  const schema = vbapiSchemas()[schemaName];
  const properties = schema?.properties ?? {};
  const fields = sheetNamed(sheetName).fields;

  it(`names each of its ${count} fields exactly once, in the exact letter case`, () => {
    expect(fields).toHaveLength(count);
    expect(fields.map((field) => field.name).sort()).toEqual(Object.keys(properties).sort());
  });

  it.each(Object.entries(properties))('describes %s as the API does', (name, property) => {
    const field = fieldNamed(sheetName, name);
    expect(field).toBeDefined();
    if (field === undefined) return;
    const described = {
      required: schema?.required.includes(name) ?? false,
      nullable: property.nullable ?? false,
      length: property.maxLength === undefined ? undefined : [property.minLength ?? 0, property.maxLength],
      audit: property['x-audit'] ?? false,
      keyPart: property['x-key'],
    };
    expect({
      required: field.required,
      nullable: field.nullable,
      length: field.length,
      audit: field.audit,
      keyPart: field.keyPart,
    }).toEqual(described);
    expect(`${field.kind} is ${wireType[field.kind]}`).toBe(
      `${field.kind} is ${[property.type, property.format].filter(Boolean).join(' ')}`,
    );
  });

  it('gives each field a heading that is not used twice in its group, and a meaning', () => {
    const headings = fields.map((field) => `${field.group}: ${field.heading}`);
    expect(new Set(headings).size).toBe(headings.length);
    for (const field of fields) expect(field.meaning).toMatch(/^[A-Z].{15,}\.$/);
  });
});

const wireType = {
  identifier: 'string',
  text: 'string',
  rangeUnit: 'string',
  dateTime: 'string date-time',
  money: 'number double',
  integer: 'integer int32',
} as const;
