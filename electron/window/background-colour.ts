/** What the window is painted with before its page is: the page's own background, so nothing flashes. */
const backgrounds = { light: '#ffffff', dark: '#1b1d21' } as const;

export function backgroundColour(isDark: boolean): string {
  return isDark ? backgrounds.dark : backgrounds.light;
}
