export const workspaceExtension = 'planbatch';

/** Letters that some file system does not take in a name. */
const unfit = /[<>:"/\\|?*]/g;

/** A file name for a workspace of that name, one that every platform takes. */
export function exportName(name: string): string {
  const printable = [...name].map((letter) => (letter < ' ' ? ' ' : letter)).join('');
  const fit = printable.replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ');
  const trimmed = fit.replaceAll(/^[ .]+|[ .]+$/g, '');
  return `${trimmed === '' ? 'Workspace' : trimmed}.${workspaceExtension}`;
}
