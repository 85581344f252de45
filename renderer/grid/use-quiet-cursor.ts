import { useLayoutEffect } from 'react';
import type { Surface } from './grid-session';

/**
 * Says by `data-quiet` on the grid that the keyboard is elsewhere: the cursor stays visible, but quiet. The editor is
 * the sheet's own: were it told by `:focus`, each opening and closing would have the whole sheet looked at anew.
 */
export function useQuietCursor(surface: Surface | null): void {
  useLayoutEffect(() => {
    const around = surface?.grid.parentElement;
    if (surface === null || !around) return undefined;
    const { grid } = surface;
    const goesTo = (target: EventTarget | null): void => {
      const isInside = target instanceof Node && around.contains(target);
      grid.toggleAttribute('data-quiet', !isInside || (target !== grid && grid.contains(target)));
    };
    const onFocus = ({ target }: FocusEvent): void => {
      goesTo(target);
    };
    const onBlur = ({ relatedTarget }: FocusEvent): void => {
      goesTo(relatedTarget);
    };
    goesTo(document.hasFocus() ? document.activeElement : null);
    around.addEventListener('focusin', onFocus);
    around.addEventListener('focusout', onBlur);
    return () => {
      around.removeEventListener('focusin', onFocus);
      around.removeEventListener('focusout', onBlur);
    };
  }, [surface]);
}
