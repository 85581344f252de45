/** What a sample plan is made of; its rows are computed from it. */
export interface SamplePlan {
  readonly planID: string;
  readonly description: string;
  readonly product: Product;
  readonly year: PlanYear;
  /** 0 to 3; moves the amounts a little, so that no two employers have the same ones. */
  readonly employer: number;
}

export type Product = 'ppo500' | 'ppo1000' | 'hdhp' | 'dental' | 'vision';
export type PlanYear = 2026 | 2027;

const products: readonly Product[] = ['ppo500', 'ppo1000', 'hdhp', 'dental', 'vision'];
const years: readonly PlanYear[] = [2026, 2027];

const productName: Readonly<Record<Product, string>> = {
  ppo500: 'PPO 500',
  ppo1000: 'PPO 1000',
  hdhp: 'HDHP 1700 with HSA',
  dental: 'Dental PPO',
  vision: 'Vision',
};

const productCode: Readonly<Record<Product, string>> = {
  ppo500: 'PPO500',
  ppo1000: 'PPO1000',
  hdhp: 'HDHP1700',
  dental: 'DENTAL',
  vision: 'VISION',
};

type PlanID = (product: Product, year: PlanYear) => string;

/** Four employers, each with its own way of numbering plans, as years of hand work leave behind. */
const employers: readonly (readonly [name: string, planID: PlanID])[] = [
  ['Cedar Valley Schools', (product, year) => `CEDAR-${productCode[product]}-${year}`],
  ['Harbor Logistics', (product, year) => numbered(year === 2026 ? 123 : 223, product)],
  ['Town of Maple Grove', (product, year) => `MG${year % 100}${productCode[product]}`],
  ['Summit Foods', summitID],
];

/** Five digits with leading zeros: 00123, 00124 and so on. */
function numbered(first: number, product: Product): string {
  return String(first + products.indexOf(product)).padStart(5, '0');
}

/** One id is odd on purpose: a space and a slash, which a client must percent-encode. */
function summitID(product: Product, year: PlanYear): string {
  if (product === 'vision' && year === 2027) return 'SF VISION 27/B';
  return `SF.${productCode[product]}.${year % 100}`;
}

/** The 40 sample plans, employer by employer and year by year. */
export const samplePlans: readonly SamplePlan[] = employers.flatMap(([name, planID], employer) =>
  years.flatMap((year) =>
    products.map((product) => ({
      planID: planID(product, year),
      description: `${name} ${productName[product]} ${year}`,
      product,
      year,
      employer,
    })),
  ),
);
