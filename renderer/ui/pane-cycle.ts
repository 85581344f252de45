/** What takes the focus in a pane, the first that is there: its one tab stop, what it offers first, any button. */
const stops = [
  '[role="tab"][aria-selected="true"], [role="grid"] [tabindex="0"], [role="grid"][tabindex="0"]',
  '[data-pane-stop] button:not([disabled])',
  'button[tabindex="0"], button:not([tabindex])',
];

/** F6: moves the focus to the next pane (an element with `data-pane`) in the order of the page, Shift+F6 back. */
export function focusNextPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(current, direction === 1 ? -1 : 0) + direction + panes.length) % panes.length];
  if (next === undefined) return;
  const found = stops.flatMap((stop) => [...next.querySelectorAll<HTMLElement>(stop)]);
  (found.find(isShown) ?? next).focus();
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null;
}
