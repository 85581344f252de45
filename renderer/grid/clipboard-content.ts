import type { ClipboardContent } from './model/clipboard-block';

/** What a paste brings, as far as it may be cells. */
export function clipboardContent(clipboard: DataTransfer): ClipboardContent {
  return {
    text: clipboard.getData('text/plain'),
    html: clipboard.getData('text/html'),
    hasFiles: clipboard.files.length > 0 || clipboard.types.includes('Files'),
  };
}
