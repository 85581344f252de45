import { type Services, startServices } from './services';

export const plan = 'CEDAR-PPO500-2026';
export const key = `${plan}|ACUPUNC`;
export const batch = { method: 'PUT', path: '-batch$' } as const;
const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;

export async function edited(given: Parameters<typeof startServices>[0] = {}): Promise<Services> {
  const services = await startServices(given);
  await services.load(plan);
  await services.set(services.row('accumulators', key), { annual_Max: '77' });
  return services;
}

/** The clock of a test: waiting moves it, nothing else does. */
export function testClock(): Pick<NonNullable<Parameters<typeof startServices>[0]>, 'now' | 'wait'> {
  let time = 0;
  return {
    now: () => time,
    wait: (milliseconds) => {
      time += milliseconds;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export const shown = (services: Services): string => services.shown('accumulators', key).state;
export const puts = async (services: Services): Promise<number> => (await services.bodies()).length;
export const stored = async (services: Services): Promise<unknown> =>
  (await services.practice.control.row(place))?.['annual_Max'];
