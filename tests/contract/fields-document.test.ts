import { expect, it } from 'vitest';
import { fieldsDocument } from '../support/fields-document';

it('keeps docs/fields.md as the field tables say', async () => {
  await expect(fieldsDocument()).toMatchFileSnapshot('../../docs/fields.md');
});
