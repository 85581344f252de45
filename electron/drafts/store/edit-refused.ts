/** An edit that the rules of the workspace do not allow, such as one of a row that has gone. Undoes its gesture. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}
