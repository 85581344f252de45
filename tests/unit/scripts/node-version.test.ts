import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeVersionComplaint, OLDEST_NODE } from '../../../scripts/setup/node-version.mjs';

describe('the check of the Node version', () => {
  test.each(['20.19.0', '20.19.1', '20.20.0', '22.0.0', '100.0.0'])('accepts %s', (version) => {
    expect(nodeVersionComplaint(version)).toBeUndefined();
  });

  test.each(['20.18.3', '18.20.4', '9.11.2'])('turns %s away in one sentence with the remedy', (version) => {
    const complaint = nodeVersionComplaint(version);
    expect(complaint).toContain(`this is Node ${version}: install`);
    expect(complaint).toContain('https://nodejs.org');
    expect(complaint?.match(/\.( |$)/g)).toHaveLength(1);
  });

  test('asks for the same version as package.json', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(`${engines.node}.0`).toBe(`>=${OLDEST_NODE}`);
  });
});
