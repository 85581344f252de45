import { expect, test } from 'vitest';
import { exportName } from '../../../electron/window/export-name';

test.each([
  ['Renewal 2027', 'Renewal 2027.planbatch'],
  ['Größe Ö', 'Größe Ö.planbatch'],
  ['../../etc/passwd', 'etc passwd.planbatch'],
  ['a\\b:c*d?"<e>|f', 'a b c d e f.planbatch'],
  ['line\nbreak\u0000', 'line break.planbatch'],
  [' ... ', 'Workspace.planbatch'],
])('a workspace called %j is exported as %j', (name, file) => {
  expect(exportName(name)).toBe(file);
});
