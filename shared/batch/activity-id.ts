/**
 * The service's own name for a request, for its support: `debug.activityID` (or `activityId`, as its guide spells
 * it) of an answer. Found in the text, so that answers that cannot be read have one too; null where there is none.
 */
export function activityIdIn(text: string): string | null {
  return /"activityI[Dd]"\s*:\s*"([\w-]{1,64})"/.exec(text)?.[1] ?? null;
}
