import { type RefObject, useEffect } from 'react';

/** Closes what lies over the page when a person turns to something else: a press, the wheel, another window. */
export function useDismissal(place: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node) || place.current?.contains(target) !== true) onClose();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('wheel', outside, { capture: true, passive: true });
    window.addEventListener('resize', onClose);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('wheel', outside, true);
      window.removeEventListener('resize', onClose);
      window.removeEventListener('blur', onClose);
    };
  }, [place, onClose]);
}
