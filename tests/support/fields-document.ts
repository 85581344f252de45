import { sheetNamed, sheetNames } from '../../shared/plan/sheet';
import type { Field } from '../../shared/plan/field';

/** docs/fields.md, made from the field tables. */
export function fieldsDocument(): string {
  const parts = sheetNames.map((name) => {
    const { title, fields } = sheetNamed(name);
    return [`## ${title}: ${fields.length} fields`, '', ...table(fields)].join('\n');
  });
  return `${introduction}\n\n${parts.join('\n\n')}\n`;
}

const introduction = [
  '# The fields of both sheets',
  '',
  'Made from the field tables in `shared/plan` by `npx vitest run --project contract -u`; do not edit by hand.',
  'Blank means `null`. Fields marked "server" are kept by the server and never sent.',
].join('\n');

function table(fields: readonly Field[]): readonly string[] {
  const rows = fields.map((field, index) =>
    [
      String(index + 1),
      `\`${field.name}\``,
      `${field.group}: ${field.heading}`,
      kindWords(field),
      field.required ? 'required' : field.nullable ? 'may be blank' : 'never blank',
      field.audit ? 'server' : field.keyPart === undefined ? '' : `key ${field.keyPart}`,
      field.meaning,
    ].join(' | '),
  );
  return ['| # | JSON name | On screen | Kind | Blank | | Meaning |', '|---|---|---|---|---|---|---|'].concat(
    rows.map((row) => `| ${row} |`),
  );
}

function kindWords(field: Field): string {
  const words = {
    identifier: 'identifier',
    text: 'text',
    rangeUnit: 'D or M',
    money: 'amount',
    integer: 'whole number (32 bits)',
    dateTime: 'date and time',
  }[field.kind];
  const limits = field.length === undefined ? '' : `, ${field.length[0]} to ${field.length[1]} characters`;
  return `${words}${limits}${field.unit === undefined ? '' : `, ${field.unit}`}`;
}
