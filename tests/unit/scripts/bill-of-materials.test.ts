import { expect, it } from 'vitest';
import { importedPackages, shippedBill } from '../../../scripts/packaging/bill-of-materials.mjs';

it('the packages a file brings in are told from its neighbours, Node and mere types', () => {
  const text = [
    `import Big from 'big.js';`,
    `import { readXlsx } from 'hucre/xlsx';`,
    `import {\n  useState,\n} from 'react';`,
    `import type { Column } from '@tanstack/table-core';`,
    `import { useVirtualizer } from '@tanstack/react-virtual';`,
    `import 'side-effect';`,
    `import { readFileSync } from 'node:fs';`,
    `import { money } from './money';`,
    `const later = await import('electron-store');`,
  ].join('\n');
  expect(importedPackages(text)).toEqual([
    'big.js',
    'hucre',
    'react',
    '@tanstack/react-virtual',
    'side-effect',
    'electron-store',
  ]);
});

it('a bill names what ships with all it needs, and of Electron only itself', () => {
  const component = (name: string): { 'bom-ref': string; name: string; scope: string } => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    scope: 'optional',
  });
  const bill = shippedBill(
    {
      metadata: { component: { ...component('planbatch'), name: 'some-folder' } },
      components: ['conf', 'electron', 'electron-store', 'extract-zip', 'vitest'].map(component),
      dependencies: [
        { ref: 'planbatch@1.0.0', dependsOn: ['electron@1.0.0', 'electron-store@1.0.0', 'vitest@1.0.0'] },
        { ref: 'electron@1.0.0', dependsOn: ['extract-zip@1.0.0'] },
        { ref: 'electron-store@1.0.0', dependsOn: ['conf@1.0.0'] },
        { ref: 'conf@1.0.0' },
      ],
    },
    ['electron', 'electron-store'],
  );
  expect(bill.metadata.component.name).toBe('planbatch');
  expect(bill.components.map(({ name, scope }) => [name, scope])).toEqual([
    ['conf', 'required'],
    ['electron', 'required'],
    ['electron-store', 'required'],
  ]);
  expect(bill.dependencies).toContainEqual({ ref: 'electron-store@1.0.0', dependsOn: ['conf@1.0.0'] });
  expect(bill.dependencies).toContainEqual({ ref: 'electron@1.0.0', dependsOn: [] });
});
