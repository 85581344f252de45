import { z } from 'zod';
import { sheetNames } from '../plan/sheet';
import { keptArrangementSchema, sheetArrangementSchema } from './arrangement-schemas';

const pixels = z.number().positive().max(10_000);
const fieldIds = z.array(z.string().max(64)).max(100).readonly();
const viewName = z.string().trim().min(1).max(60);

/** Which columns are seen and where they stand. Fields that are not named stand as they come. */
const columnParts = {
  order: fieldIds,
  hidden: fieldIds,
  /** Groups of which the first column alone is seen. Files older than this have none. */
  folded: fieldIds.default([]),
  /** Columns that stay at the left edge besides those that always do. */
  frozen: fieldIds.default([]),
} as const;

/** How one sheet's columns stand, and the name of the view they were taken from. */
const sheetViewSchema = z
  .strictObject({
    widths: z.record(z.string().max(64), pixels).readonly(),
    ...columnParts,
    named: viewName.nullable().default(null),
  })
  .readonly();
export type SheetView = z.infer<typeof sheetViewSchema>;

/** Columns somebody gave a name to, to have them back with one choice. Widths belong to the sheet. */
const savedViewSchema = z
  .strictObject({
    name: viewName,
    ...columnParts,
    /** The sort and the filters that belong to it; null leaves those there are. */
    rows: keptArrangementSchema.nullable().default(null),
  })
  .readonly();
export type SavedView = z.infer<typeof savedViewSchema>;

const savedViews = z.array(savedViewSchema).max(100).readonly().default([]);

/** Rows are 28 or 24 pixels high. */
const densities = ['normal', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Where the cursor stood on a sheet of a workspace, and what was in view. */
const sheetPlaceSchema = z
  .strictObject({
    workspaceId: z.string().max(64),
    sheet: z.enum(sheetNames),
    rowId: z.string().max(100),
    field: z.string().max(64),
    /** The first row in view. */
    topId: z.string().max(100).nullable(),
    /** How much of it was above the view, in CSS pixels. */
    above: z.number().nonnegative().max(1000),
    /** How far the sheet was scrolled sideways. */
    left: z.number().nonnegative().max(100_000),
  })
  .readonly();
export type SheetPlace = z.infer<typeof sheetPlaceSchema>;

/** A change of more percent than this against the server's value is pointed out. */
const percent = z.number().min(1).max(1000);

/** How the screen was left: the same for every workspace, but for what is kept of each of its sheets. */
export const viewSchema = z
  .strictObject({
    sheet: z.enum(sheetNames),
    accumulators: sheetViewSchema,
    preExisting: sheetViewSchema,
    density: z.enum(densities).default('normal'),
    /** The place left last first. */
    places: z.array(sheetPlaceSchema).max(100).readonly().default([]),
    saved: z
      .strictObject({ accumulators: savedViews, preExisting: savedViews })
      .readonly()
      .default({ accumulators: [], preExisting: [] }),
    /** Sort and filters of sheets that have any, the one arranged last first. */
    arranged: z.array(sheetArrangementSchema).max(100).readonly().default([]),
    /** The commands chosen last in the palette, by id, the last first. */
    recent: z.array(z.string().max(100)).max(20).readonly().default([]),
    /** Null points out none. */
    largeChange: percent.nullable().default(50),
  })
  .readonly();
export type View = z.infer<typeof viewSchema>;

/** Everything in the window larger, smaller, or as large as it comes. */
export const zoomChanges = ['in', 'out', 'reset'] as const;
export type ZoomChange = (typeof zoomChanges)[number];
