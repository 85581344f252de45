/** Where a menu opens, in CSS pixels of the window: below the box, or above it where there is no room. */
export interface MenuCorner {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A menu keeps this distance from the edges of the window. */
const edge = 4;

/** Puts a menu that is drawn wholly into the window. */
export function placeMenu(menu: HTMLElement, { left, top, bottom }: MenuCorner): void {
  const { width, height } = menu.getBoundingClientRect();
  const isRoomBelow = bottom + height + edge <= window.innerHeight;
  const wanted = isRoomBelow || top - height < edge ? bottom : top - height;
  menu.style.left = `${within(left, window.innerWidth - width - edge)}px`;
  menu.style.top = `${within(wanted, window.innerHeight - height - edge)}px`;
}

function within(wanted: number, greatest: number): number {
  return Math.max(edge, Math.min(wanted, greatest));
}
