import type { Field } from './field';

const kept = { group: 'Audit', required: false, audit: true } as const;
const date = { ...kept, kind: 'dateTime', nullable: false } as const;
const user = { ...kept, kind: 'text', nullable: true, length: [0, 20] } as const;

/** The four fields both sheets end with. The server keeps them; whether it would take them is not documented. */
export const auditFields: readonly Field[] = [
  { name: 'entry_Date', heading: 'Entered on', ...date, meaning: 'When the row was first stored.' },
  { name: 'entry_User', heading: 'Entered by', ...user, meaning: 'Who first stored the row.' },
  { name: 'update_Date', heading: 'Changed on', ...date, meaning: 'When the row last changed.' },
  { name: 'update_User', heading: 'Changed by', ...user, meaning: 'Who last changed the row.' },
];
