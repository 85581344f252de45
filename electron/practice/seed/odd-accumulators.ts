import type { StoredRow } from '../row-store';

/** Rows as real databases hold them and no one would enter today, by plan. They are added to the plan's own. */
export const oddAccumulators: Readonly<Record<string, readonly StoredRow[]>> = {
  // A member's maximum over the family's, and out of network over the total.
  '00123': [{ accum_Name: 'WIGS', annual_Max: 350, annual_Max_Member: 500, annual_Max_OON: 400 }],
  // A limit of zero where no limit was meant.
  '00124': [{ accum_Name: 'BARIATRIC', lifetime_Max: 0, lifetime_Max_Member: 0 }],
  // 15 digits: the most a double keeps exactly, written by hand as "unlimited".
  'CEDAR-PPO500-2026': [{ accum_Name: 'STOPLOSS', annual_Max: 9_999_999_999_999.99 }],
  // A negative amount from a correction, and a fraction of a cent from a division.
  'CEDAR-HDHP1700-2027': [
    { accum_Name: 'ADJUST', annual_Max_Member: -250 },
    { accum_Name: 'PRORATED', annual_Max_Member: 1041.667 },
  ],
  // Names with a space, a slash, a plus, and lower case.
  MG26PPO500: [
    { accum_Name: 'PT OT ST', annual_Max_Member: 2500 },
    { accum_Name: 'PT/OT', annual_Max_Member: 1800.5 },
    { accum_Name: 'VISION+', annual_Max_Member: 200 },
    { accum_Name: 'hearAids2', annual_Max_Member: 1500 },
  ],
  // A row without any limit, and a name that looks like a number.
  'SF VISION 27/B': [{ accum_Name: 'UNUSED' }, { accum_Name: '00420', annual_Max_Member: 420 }],
};
