import { type RefObject, useLayoutEffect } from 'react';
import { followSideways } from './follow-sideways';
import type { GridLayout } from './model/grid-layout';

/** The label of a group heading, and where it may stand, in CSS pixels. */
interface BandLabel {
  readonly element: HTMLElement;
  readonly offset: number;
  /** Its way to the end of the group. */
  readonly most: number;
}

/** Moves the headings that scroll sideways; the label of a group stays in view while any of its columns is. */
export function useHeadingScroll(header: RefObject<HTMLElement | null>, layout: GridLayout): void {
  useLayoutEffect(() => {
    const element = header.current;
    const scroller = element?.closest<HTMLElement>('.sheet-scroller');
    if (element === null || !scroller) return undefined;
    const parts = element.querySelectorAll<HTMLElement>('.band-center, .heading-center');
    const labels = bandLabels(element);
    let before: number | undefined;
    const scrolled = (left: number): void => {
      if (left === before) return;
      before = left;
      for (const part of parts) part.style.transform = `translateX(${-left}px)`;
      for (const label of labels) {
        const shift = Math.max(0, Math.min(label.most, left - label.offset));
        label.element.style.transform = shift === 0 ? '' : `translateX(${shift}px)`;
      }
    };
    return followSideways(scroller, { element, scrolled });
  }, [header, layout]);
}

function bandLabels(header: HTMLElement): readonly BandLabel[] {
  return [...header.querySelectorAll<HTMLElement>('.band-center > .band')].flatMap((band) => {
    const element = band.querySelector<HTMLElement>('.band-label');
    if (element === null) return [];
    return { element, offset: band.offsetLeft, most: band.clientWidth - element.offsetWidth };
  });
}
