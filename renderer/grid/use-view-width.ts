import { useLayoutEffect, useState } from 'react';

/** Width of an element in CSS pixels without its scrollbar, kept up to date; 0 until it is there. */
export function useViewWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
