/** Where a row stands on its sheet: rows of one position stand by identity. */
export interface RowPlace {
  readonly id: string;
  readonly position: number;
}

/** Longest identity the store takes. */
const longestId = 64;
/** Of the identities that are made to stand between two others: the least and the middle character. */
const least = '0';
const middle = 'h';

/**
 * Places for new rows between two rows that stand side by side, in their order. The positions lie evenly between
 * those of the neighbours. After some fifty rows at one spot no number is left between two others: from then on
 * the rows share the position of the first neighbour and stand in order by their identities. Undefined where not
 * even that has room, which takes as many rows once more.
 */
export function placesBetween(
  before: RowPlace | undefined,
  after: RowPlace | undefined,
  freshIds: readonly string[],
): readonly RowPlace[] | undefined {
  if (after === undefined) return beyondEnd(before, freshIds);
  if (before === undefined) {
    const first = Math.ceil(after.position) - freshIds.length;
    const shift = first + freshIds.length > after.position ? 1 : 0;
    return freshIds.map((id, index) => ({ id, position: first + index - shift }));
  }
  const step = (after.position - before.position) / (freshIds.length + 1);
  const between = freshIds.map((id, index) => ({ id, position: before.position + step * (index + 1) }));
  return isRising([before, ...between, after]) ? between : sharedPosition(before, after, freshIds);
}

function beyondEnd(before: RowPlace | undefined, freshIds: readonly string[]): readonly RowPlace[] {
  const first = Math.floor(before?.position ?? 0) + 1;
  return freshIds.map((id, index) => ({ id, position: first + index }));
}

function isRising(places: readonly RowPlace[]): boolean {
  return places.every(({ position }, index) => index === 0 || position > (places[index - 1]?.position ?? 0));
}

function sharedPosition(
  before: RowPlace,
  after: RowPlace,
  freshIds: readonly string[],
): readonly RowPlace[] | undefined {
  const { position } = before;
  const stem = idBetween(before.id, after.position === position ? after.id : undefined);
  if (stem === undefined) return undefined;
  const digits = String(freshIds.length).length;
  const ids = freshIds.map((fresh, index) => {
    const number = freshIds.length === 1 ? '' : String(index).padStart(digits, '0');
    return `${stem}${number}${fresh.slice(0, 4)}`;
  });
  return ids.some((id) => id.length > longestId) ? undefined : ids.map((id) => ({ id, position }));
}

/** An identity that sorts between two others however it goes on; without `high`, anywhere after `low`. */
function idBetween(low: string, high: string | undefined): string | undefined {
  if (high?.startsWith(low) !== true) return `${low}${middle}`;
  let stem = low;
  for (const character of high.slice(low.length)) {
    if (character > least) {
      const half = Math.floor((least.charCodeAt(0) + character.charCodeAt(0)) / 2);
      const chosen = characters.findLast((one) => one.charCodeAt(0) <= half) ?? least;
      return chosen === least ? `${stem}${least}${middle}` : `${stem}${chosen}`;
    }
    stem += character;
  }
  return undefined;
}

const characters = Array.from('0123456789abcdefghijklmnopqrstuvwxyz');
