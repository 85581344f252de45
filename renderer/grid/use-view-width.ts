import { useLayoutEffect, useState } from 'react';
import { followSize } from './follow-scroll';

/** Width of an element in CSS pixels without its scrollbar, kept up to date; 0 until it is there. */
export function useViewWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    return followSize(element, (view) => {
      setWidth(view.width);
    });
  }, [element]);
  return width;
}
