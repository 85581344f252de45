import type { ElectronApplication } from '@playwright/test';

/** What stands on the system's clipboard, or is to. */
export interface CopiedFormats {
  readonly text?: string;
  readonly html?: string;
}

/** Puts several versions of one copy on the system's clipboard, as other programs do. */
export async function copyElsewhere(app: ElectronApplication, formats: CopiedFormats): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => {
    clipboard.clear();
    clipboard.write(copied);
  }, formats);
}

/** Puts a picture on the system's clipboard and nothing else. */
export async function copyPicture(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard, nativeImage }) => {
    const pixels = Buffer.alloc(4 * 8 * 8, 200);
    clipboard.clear();
    clipboard.writeImage(nativeImage.createFromBitmap(pixels, { width: 8, height: 8 }));
  });
}

export async function emptyClipboard(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard }) => {
    clipboard.clear();
  });
}

/** What other programs would find on the system's clipboard. */
export async function clipboardNow(app: ElectronApplication): Promise<Required<CopiedFormats>> {
  return app.evaluate(({ clipboard }) => ({ text: clipboard.readText(), html: clipboard.readHTML() }));
}
