import openapiTypescript, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

/** After a change of the description: `npx vitest run --project contract practice-types -u`. */
it('keeps the types that are generated from the API description', async () => {
  const description = new URL('../support/data/vbapi.openapi.json', import.meta.url);
  const types = astToString(await openapiTypescript(description));
  await expect(types).toMatchFileSnapshot('../support/data/vbapi.generated.d.ts');
});
