import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPracticeWords } from '../../../scripts/practice/practice-words.mjs';
import { testSteps } from '../../../scripts/testing/test-steps.mjs';

describe('the words of the practice server', () => {
  test('choose the port and open the control interface', () => {
    expect(readPracticeWords([])).toEqual({ port: 0, control: false });
    expect(readPracticeWords(['--port', '8080', '--control'])).toEqual({ port: 8080, control: true });
  });

  test.each([['--port', '65536'], ['--port', '-1'], ['--port', '80x'], ['--port'], ['--fast'], ['8080']])(
    'are refused in one sentence when they are %s %s',
    (...words) => {
      expect(() => readPracticeWords(words)).toThrow(/: use "npm run practice-server -- /);
    },
  );
});

describe('the steps of the tests', () => {
  const tools = testSteps.flatMap((step) => step.commands.map(([tool]) => tool));

  test.each([...new Set(tools)])('find their tool %s', (tool) => {
    expect(existsSync(path.resolve('node_modules', tool))).toBe(true);
  });

  test('belong to the groups that can be run alone', () => {
    expect(new Set(testSteps.map((step) => step.group))).toEqual(new Set(['check', 'unit', 'app']));
  });
});
