import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText, naturalKey } from '../../../shared/plan/natural-order';

function ordered(texts: readonly string[]): readonly string[] {
  return [...texts].sort((left, right) => (naturalKey(left) < naturalKey(right) ? -1 : 1));
}

describe('the natural order of texts', () => {
  it('puts numbers in a text by their value', () => {
    expect(ordered(['Plan 10', 'Plan 9', 'plan 100', 'Plan'])).toEqual([
      'Plan',
      'Plan 9',
      'Plan 10',
      'plan 100',
    ]);
  });

  it('takes no notice of case, accents and zeros before a number', () => {
    expect(naturalKey('ÉCOLE 007')).toBe(naturalKey('école 7'));
  });

  it('finds a text without its case and accents', () => {
    expect(foldedText('Über Ärzte')).toBe('uber arzte');
  });

  it('orders letters and digits as the language does', () => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', 'z', '0', '1', '9'), maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const own = Math.sign(
          naturalKey(left) < naturalKey(right) ? -1 : naturalKey(left) > naturalKey(right) ? 1 : 0,
        );
        expect(own).toBe(Math.sign(collator.compare(left, right)));
      }),
    );
  });
});
