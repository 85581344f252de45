import type { ElectronApplication } from '@playwright/test';

/** What stands on the system's clipboard, or is to. */
export interface CopiedFormats {
  readonly text?: string;
  readonly html?: string;
}

/** The clipboard of Electron before version 45, which answered at once. */
interface OlderClipboard {
  readonly write: (data: CopiedFormats) => void;
  readonly writeImage: (image: Electron.NativeImage) => void;
  readonly readHTML: () => string;
}

/** Puts several versions of one copy on the system's clipboard, as other programs do. */
export async function copyElsewhere(app: ElectronApplication, formats: CopiedFormats): Promise<void> {
  await app.evaluate(async (electron, copied) => {
    const { clipboard } = electron;
    if (!('ClipboardItem' in electron)) {
      (clipboard as unknown as OlderClipboard).write(copied);
      return;
    }
    const named = { 'text/plain': copied.text, 'text/html': copied.html };
    const given = Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined);
    await clipboard.write([new electron.ClipboardItem(Object.fromEntries(given))]);
  }, formats);
}

/** Puts a picture on the system's clipboard and nothing else. */
export async function copyPicture(app: ElectronApplication): Promise<void> {
  await app.evaluate(async (electron) => {
    const { clipboard, nativeImage } = electron;
    const picture = nativeImage.createFromBitmap(Buffer.alloc(256, 200), { width: 8, height: 8 });
    if (!('ClipboardItem' in electron)) {
      (clipboard as unknown as OlderClipboard).writeImage(picture);
      return;
    }
    const blob = new Blob([new Uint8Array(picture.toPNG())], { type: 'image/png' });
    await clipboard.write([new electron.ClipboardItem({ 'image/png': blob })]);
  });
}

export async function emptyClipboard(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard }) => clipboard.clear());
}

/** What other programs would find on the system's clipboard. */
export async function clipboardNow(app: ElectronApplication): Promise<Required<CopiedFormats>> {
  return app.evaluate(async (electron) => {
    const { clipboard } = electron;
    const text = await clipboard.readText();
    if (!('ClipboardItem' in electron)) {
      return { text, html: (clipboard as unknown as OlderClipboard).readHTML() };
    }
    const [item] = await clipboard.read();
    const blob = item?.types.includes('text/html') === true ? await item.getType('text/html') : undefined;
    return { text, html: blob instanceof Blob ? await blob.text() : '' };
  });
}
