import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingChosen, withAll, withRange, withToggled } from '../../../renderer/plans/plan-choice';

const shown = ['a', 'b', 'c', 'd', 'e'];
const plan = fc.constantFrom(...shown);

describe('choosing plans', () => {
  it('is as before after toggling twice', () => {
    fc.assert(
      fc.property(fc.subarray(shown), plan, (ticked, planId) => {
        const choice = { chosen: new Set(ticked), anchor: undefined };
        expect(withToggled(withToggled(choice, planId), planId).chosen).toEqual(choice.chosen);
      }),
    );
  });

  it('ticks everything between two plans in either direction', () => {
    const down = withRange(withToggled(nothingChosen, 'b'), shown, 'd');
    const up = withRange(withToggled(nothingChosen, 'd'), shown, 'b');
    expect(down.chosen).toEqual(new Set(['b', 'c', 'd']));
    expect(up.chosen).toEqual(down.chosen);
  });

  it('takes the ticks away when the range ends on a ticked plan', () => {
    const all = withAll(nothingChosen, shown);
    const none = withRange(withToggled(all, 'a'), shown, 'e');
    expect(none.chosen).toEqual(new Set());
  });

  it('toggles only the one plan when the other end is not shown', () => {
    const choice = withRange(withToggled(nothingChosen, 'z'), shown, 'c');
    expect(choice.chosen).toEqual(new Set(['z', 'c']));
  });

  it('keeps the ticks that a search hides', () => {
    const choice = withAll(withToggled(nothingChosen, 'z'), shown);
    expect(choice.chosen).toEqual(new Set(['z', ...shown]));
  });
});
