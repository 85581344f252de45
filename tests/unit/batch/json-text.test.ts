import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, readStrictly } from '../../../shared/batch/json-text';

test('reads whatever JSON.stringify writes, like JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const read = readJson(text);
      expect(read.ok).toBe(true);
      const expected = JSON.stringify(JSON.parse(text));
      if (read.ok && read.doubtful.size === 0) expect(JSON.stringify(read.value)).toBe(expected);
    }),
  );
});

test('refuses exactly what JSON.parse refuses, depth and too large numbers aside', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:0123.-+eE tfnurlas\\')), maxLength: 12 }),
      (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const read = readJson(text);
        if (isJson && !read.ok) expect(read.reason).toMatch(/too large/);
        else expect(read.ok).toBe(isJson);
      },
    ),
    { numRuns: 5000 },
  );
});

test('a byte order mark in front is no part of the text', () => {
  expect(readJson('\uFEFF {"a":1}')).toMatchObject({ ok: true, value: { a: 1 } });
});

test('objects that name a key twice are pointed out, and only they', () => {
  const read = readJson('[{"a":1,"a":1},{"a":1},{"b":{"a":1,"\\u0061":2}},{"__proto__":1}]');
  expect(read.ok && read.doubtful.size).toBe(3);
});

test('nothing in an answer reaches the prototype of objects', () => {
  const read = readJson('{"__proto__":{"polluted":true},"constructor":1}');
  expect(read.ok && Object.getPrototypeOf(read.value)).toBeNull();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('nesting beyond a hundred is refused without exhausting the stack', () => {
  expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false });
});

test('the quick reader is used only where it gives what the strict one gives', () => {
  const key = fc.constantFrom('a', 'b', ':', 'a:b', '__proto__', 'constructor', '"', '\\');
  const writtenKey = key.chain((name) =>
    fc.constantFrom(JSON.stringify(name), '"\\u0061"', '"\\u003A"', '"\\u005f_proto__"'),
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        '1',
        '1.0',
        '-0',
        '1e999',
        '12345678901234567890',
        'null',
        'true',
        '" : "',
        '"\\u003a"',
        '{',
        '',
      ),
      fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
      fc
        .array(fc.tuple(writtenKey, tie('node')), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([name, value]) => `${name} :${value}`).join(',')}}`),
    ),
  }));
  fc.assert(
    fc.property(node, (text) => {
      const [quick, strict] = [readJson(text), readStrictly(text)];
      const written = ({ value, doubtful }: { value: unknown; doubtful: ReadonlySet<object> }): unknown => [
        JSON.stringify(value),
        doubtful.size,
      ];
      expect(quick.ok ? written(quick) : quick).toEqual(strict.ok ? written(strict) : strict);
    }),
    { numRuns: 3000 },
  );
});

test.each([99, 100, 101])('both readers go as deep: %i', (depth) => {
  const text = `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  expect(readJson(text)).toEqual(readStrictly(text));
});

test('a key with an escape keeps its name, whatever objects were read before', () => {
  readJson('{"a":1,"\\\\":1}');
  const read = readJson('{"\\u0061":1,"\\u0061":2}');
  expect(read).toEqual(readStrictly('{"\\u0061":1,"\\u0061":2}'));
  expect(read.ok && read.doubtful.size).toBe(1);
});
