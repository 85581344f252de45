import type { PlanYear } from './plan-catalog';

const entryDate: Readonly<Record<PlanYear, string>> = {
  2026: '2025-09-15T14:05:00Z',
  2027: '2026-09-14T13:40:00Z',
};

/** Who entered a sample row, and when; fixed, so that the samples are the same every time. */
export function seedStamp(year: PlanYear): Readonly<Record<string, string>> {
  return {
    entry_Date: entryDate[year],
    entry_User: 'jmartinez',
    update_Date: `${year - 1}-11-03T16:20:30Z`,
    update_User: 'dkowalski',
  };
}
