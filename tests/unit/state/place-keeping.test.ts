import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaceKeeping, type Whereabouts } from '../../../renderer/state/place-keeping';

const at = (rowId: string): Whereabouts => ({ rowId, field: 'annual_Max', topId: 'top', above: 0, left: 0 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keeping() {
  const told = vi.fn();
  return { places: new PlaceKeeping(told), told };
}

describe('the place on a sheet', () => {
  it('is read once a while after many movements, not at each of them', () => {
    const { places, told } = keeping();
    const read = vi.fn(() => at('r1'));
    const { moved } = places.follow('w', 'accumulators', read);
    for (let press = 0; press < 50; press += 1) moved();
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledTimes(1);
    expect(places.of('w', 'accumulators')?.rowId).toBe('r1');
    expect(places.of('w', 'preExisting')).toBeUndefined();
  });

  it('is read at once where it is about to be out of sight, and not again where nothing moved', () => {
    const { places } = keeping();
    const read = vi.fn(() => at('r2'));
    const { moved, readNow } = places.follow('w', 'preExisting', read);
    readNow();
    expect(read).not.toHaveBeenCalled();
    moved();
    readNow();
    vi.advanceTimersByTime(2000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('stays what it was where it cannot be read', () => {
    const { places, told } = keeping();
    places.restore([{ workspaceId: 'w', sheet: 'accumulators', ...at('old') }]);
    const { moved } = places.follow('w', 'accumulators', () => undefined);
    moved();
    places.readNow();
    expect(told).not.toHaveBeenCalled();
    expect(places.of('w', 'accumulators')?.rowId).toBe('old');
  });

  it('is newer here than what another opening brings, and the places left longest ago are forgotten', () => {
    const { places } = keeping();
    places.restore([]);
    for (let workspace = 0; workspace < 60; workspace += 1) {
      places.follow(`w${workspace}`, 'accumulators', () => at('r')).moved();
    }
    places.readNow();
    places.restore([{ workspaceId: 'w59', sheet: 'accumulators', ...at('older') }]);
    expect(places.of('w59', 'accumulators')?.rowId).toBe('r');
    expect(places.all.length).toBeLessThanOrEqual(40);
    expect(places.of('w0', 'accumulators')).toBeUndefined();
  });
});
