import type { CoverageTypeRecord } from '../world';

const coverageTypes: readonly (readonly [type: string, description: string])[] = [
  ['EE', 'Employee only'],
  ['EE+SP', 'Employee and spouse'],
  ['EE+CH', 'Employee and one child'],
  ['EE+CHILDREN', 'Employee and children'],
  ['EE+DP', 'Employee and domestic partner'],
  ['FAMILY', 'Employee, spouse and children'],
  ['SPOUSE ONLY', 'Spouse of a retiree'],
  ['RETIREE', 'Retiree only'],
  ['RETIREE+SP', 'Retiree and spouse'],
  ['COBRA', 'Continued coverage after employment'],
  ['WAIVED', 'Coverage declined'],
];

/** The coverage types a pre-existing coverage may name. */
export const seedCoverageTypes: readonly CoverageTypeRecord[] = coverageTypes.map(([type, description]) => ({
  coverage_Type: type,
  description,
  entry_Date: '2019-01-02T09:00:00Z',
  entry_User: 'setup',
  update_Date: '2022-06-30T11:15:00Z',
  update_User: 'jmartinez',
}));
