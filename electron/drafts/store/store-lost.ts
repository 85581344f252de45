/** The thread that keeps the workspace has ended: nothing is kept from then on. */
export class StoreLost extends Error {
  override readonly name = 'StoreLost';
}
