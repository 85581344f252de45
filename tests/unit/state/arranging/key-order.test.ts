import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsByKey } from '../../../../renderer/state/arranging/key-order';
import { WordList } from '../../../../renderer/state/arranging/word-list';

const greatestKey = 2 ** 32 - 1;

test('rows stand in the order of their keys, those of equal keys in the order given', () => {
  const key = fc.oneof(
    fc.nat({ max: 20 }),
    fc.nat({ max: 70_000 }),
    fc.integer({ min: 0, max: greatestKey }),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (given) => {
      const rows = Uint32Array.from(given, (_, at) => given.length - at);
      const keys = Uint32Array.from(given);
      const wanted = [...rows.keys()].sort(
        (left, right) => (keys[left] ?? 0) - (keys[right] ?? 0) || left - right,
      );
      const before = [...rows];
      const sorted = rowsByKey(
        { rows, keys },
        given.reduce((most, one) => Math.max(most, one), 0),
      );
      expect([...sorted]).toEqual(wanted.map((at) => rows[at]));
      expect([...rows]).toEqual(before);
      expect([...keys]).toEqual(given);
    }),
  );
});

test('different words have different codes, the same word one, however they came', () => {
  const word = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean())), (given) => {
      const list = new WordList();
      const came = new Set<string>();
      for (const [text, isNew] of given) {
        const code = isNew && !came.has(text) ? list.codeOfNew(text) : list.codeOf(text);
        came.add(text);
        expect(list.words[code]).toBe(text);
      }
      expect(new Set(list.words).size).toBe(list.words.length);
    }),
  );
});
