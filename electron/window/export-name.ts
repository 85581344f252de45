export const workspaceExtension = 'planbatch';

/** Letters that some file system does not take in a name, those that cannot be seen among them. */
const unfit = /[<>:"/\\|?*]|\p{Cc}/gu;

/** A file name for a workspace of that name, one that every platform takes. */
export function exportName(name: string): string {
  return `${fittingName(name)}.${workspaceExtension}`;
}

/** The name without what some file system does not take. */
export function fittingName(name: string): string {
  const fit = name.replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ');
  const trimmed = fit.replaceAll(/^[ .]+|[ .]+$/g, '');
  return trimmed === '' ? 'Workspace' : trimmed;
}
