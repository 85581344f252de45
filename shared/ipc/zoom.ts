/** One step of zooming, or back to the size things have. */
export const zoomChanges = ['larger', 'smaller', 'actual'] as const;

export type ZoomChange = (typeof zoomChanges)[number];
