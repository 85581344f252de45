/** The percentage somebody wrote, from 1 to 1,000; undefined where it is none. */
export function percentFrom(text: string): number | undefined {
  const written = text.trim().replace(/\s*%$/, '');
  if (!/^\d+(\.\d+)?$/.test(written)) return undefined;
  const percent = Number(written);
  return percent >= 1 && percent <= 1000 ? percent : undefined;
}
