import { z } from 'zod';
import { viewSchema } from '../../shared/ipc/view-schemas';

const pixels = z.int().min(-1_000_000).max(1_000_000);

/** In the order of the menu. */
const appearances = ['system', 'light', 'dark'] as const;

/** What the app remembers between starts. No secrets and no rows: those have places of their own. */
export const settingsSchema = z.object({
  window: z
    .object({
      bounds: z
        .object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() })
        .readonly(),
      isMaximised: z.boolean(),
    })
    .readonly()
    .exactOptional(),
  view: viewSchema.exactOptional(),
  /** Without it the app looks as the system does. */
  appearance: z.enum(appearances).exactOptional(),
  /** How large everything is drawn; 1 without it. */
  zoom: z.number().min(0.5).max(2).exactOptional(),
});
export type Settings = z.infer<typeof settingsSchema>;
