/** The file was written by a later version of this program; it is left as it is. The message is for the person. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  constructor(
    message = 'The workspace was written by a newer version of Planbatch. Update Planbatch to open it.',
  ) {
    super(message);
  }
}
