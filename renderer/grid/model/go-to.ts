/** A row that `Go to` offers. */
export interface GoToTarget {
  /** Place on screen, from 0. */
  readonly row: number;
  /** The number it goes by. */
  readonly number: number;
  readonly plan: string;
  /** The second part of the row's key. */
  readonly second: string;
}

/** The rows shown, as `Go to` reads them. */
export interface KeyedRows {
  readonly count: number;
  readonly numberAt: (row: number) => number;
  /** The place of the row that goes by a number; -1 where none does. */
  readonly placeNumbered: (number: number) => number;
  readonly planAt: (row: number) => string;
  readonly secondAt: (row: number) => string;
}

const greatestCount = 8;

/**
 * The rows a text may stand for, the likeliest first: a row number, a whole key, the beginning of one, a second
 * part alone, a part of a plan. Of a plan found by its own name its first row is offered. Written without case;
 * plan and second part are divided by a space, a comma, a bar or a tab.
 */
export function goToTargets(text: string, rows: KeyedRows): readonly GoToTarget[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const tiers: number[][] = [[], [], [], [], []];
  const plans = new Set<string>();
  for (let row = 0; row < rows.count; row += 1) {
    const plan = folded(rows.planAt(row));
    const tier = tierOf(wanted, plan, folded(rows.secondAt(row)));
    const found = tier === undefined ? undefined : tiers[tier.rank];
    if (tier === undefined || found === undefined || found.length >= greatestCount) continue;
    if (tier.isPlan && plans.has(plan)) continue;
    if (tier.isPlan) plans.add(plan);
    found.push(row);
  }
  const places = [...new Set([...numbered(wanted, rows), ...tiers.flat()])];
  return places
    .slice(0, greatestCount)
    .map((row) => ({ row, number: rows.numberAt(row), plan: rows.planAt(row), second: rows.secondAt(row) }));
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s,|]+/g, ' ');
}

function numbered(wanted: string, rows: KeyedRows): readonly number[] {
  const place = /^[1-9]\d{0,8}$/.test(wanted) ? rows.placeNumbered(Number(wanted)) : -1;
  return place === -1 ? [] : [place];
}

interface Tier {
  readonly rank: number;
  /** Whether the text is about the plan, not about one of its rows. */
  readonly isPlan: boolean;
}

function tierOf(wanted: string, plan: string, second: string): Tier | undefined {
  if (plan === wanted) return { rank: 0, isPlan: true };
  if (plan.startsWith(wanted)) return { rank: 1, isPlan: true };
  const key = `${plan} ${second}`;
  if (key === wanted) return { rank: 0, isPlan: false };
  if (key.startsWith(wanted)) return { rank: 1, isPlan: false };
  if (second === wanted) return { rank: 2, isPlan: false };
  if (plan.includes(wanted)) return { rank: 3, isPlan: true };
  const [first = '', ...rest] = wanted.split(' ');
  const isBoth = rest.length > 0 && plan.includes(first) && second.startsWith(rest.join(' '));
  return isBoth || second.startsWith(wanted) ? { rank: 4, isPlan: false } : undefined;
}
