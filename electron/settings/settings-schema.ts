import { z } from 'zod';

const pixels = z.int().min(-1_000_000).max(1_000_000);

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
});
export type Settings = z.infer<typeof settingsSchema>;
