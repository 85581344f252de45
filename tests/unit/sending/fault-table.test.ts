import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const faults = 61;

interface Line {
  readonly number: number;
  readonly file: string;
  readonly words: string;
}

function linesOf(document: string): readonly Line[] {
  const found = document.matchAll(/^\| (\d+) +\|[^|]+\| `([^`]+)` +\| `([^`]+)` +\|$/gm);
  return [...found].map(([, number, file = '', words = '']) => ({ number: Number(number), file, words }));
}

/** The names of the tests in a file, as they are written there. */
function testNames(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const names = source.matchAll(/\b(?:test|it)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1,/gs);
  return [...names].map(([, , name = '']) => name);
}

const lines = linesOf(readFileSync('docs/sending.md', 'utf8'));

test('each fault has exactly one line of the table', () => {
  const numbers = Array.from({ length: faults }, (_, index) => index + 1);
  expect(lines.map(({ number }) => number)).toEqual(numbers);
});

test.each(lines)('the test of fault $number is in $file', ({ file, words }) => {
  expect(existsSync(file)).toBe(true);
  // A number stands at the beginning: `1:` is not in `11: ...`.
  const isFound = (name: string): boolean =>
    words.endsWith(':') ? name.startsWith(words) : name.includes(words);
  const found = testNames(file).filter(isFound);
  expect(found.length, `tests with "${words}"`).toBeGreaterThan(0);
});

test('a fault whose test has gone is noticed', () => {
  expect(testNames('tests/unit/sending/fault-table.test.ts')).toContain(
    'a fault whose test has gone is noticed',
  );
  expect(testNames('tests/unit/sending/fault-table.test.ts')).not.toContain('62:');
});
