/** A file that is no workspace we can read. The message is for the person. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}
