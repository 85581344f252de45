import { describe, expect, test } from 'vitest';
import { KnownPlans, planChoices } from '../../../renderer/grid/known-plans';
import { observable } from '../../../renderer/state/observable';
import type { Connection, PlanSummary } from '../../../shared/ipc/connection-schemas';
import { failed, success } from '../../../shared/ipc/failure';
import { plainApi } from '../state/plain-api';

const practice: Connection = {
  name: 'Practice',
  environment: 'practice',
  baseUrl: 'http://a',
  database: 'A',
};
const plans: readonly PlanSummary[] = [
  { planId: 'P1', description: 'Cedar 500', planType: 'PPO' },
  { planId: '00123', description: '', planType: 'PPO' },
];

describe('plans to choose from', () => {
  test('those that rows have come first, with what the database calls them', () => {
    const named = [
      { value: '00123', note: '12 rows' },
      { value: 'p1', note: '3 rows' },
      { value: 'MINE', note: '1 row' },
    ];
    expect(planChoices(named, [...plans, { planId: 'P2', description: 'Cedar 1000', planType: '' }])).toEqual(
      [
        { value: '00123', note: '12 rows' },
        { value: 'p1', note: 'Cedar 500' },
        { value: 'MINE', note: '1 row' },
        { value: 'P2', note: 'Cedar 1000' },
      ],
    );
  });

  test('the service is asked once, and again for another connection', async () => {
    let asked = 0;
    const listPlans = () => {
      asked += 1;
      return Promise.resolve(success(plans));
    };
    const connection = observable<Connection | null>(practice);
    const known = new KnownPlans({ api: plainApi([], { listPlans }).api, connection });
    await new Promise<void>((told) => {
      expect(known.plans(told)).toEqual([]);
    });
    expect(known.plans(() => undefined).map(({ planId }) => planId)).toEqual(['00123', 'P1']);
    expect(asked).toBe(1);
    connection.set({ ...practice, database: 'B' });
    expect(known.plans(() => undefined)).toEqual([]);
    expect(asked).toBe(2);
  });

  test('a service that does not answer is not asked at every key', async () => {
    let asked = 0;
    const listPlans = () => {
      asked += 1;
      return Promise.resolve(failed({ kind: 'offline', message: 'No answer.', nextStep: 'retry' } as const));
    };
    const known = new KnownPlans({
      api: plainApi([], { listPlans }).api,
      connection: observable<Connection | null>(practice),
    });
    for (let key = 0; key < 5; key += 1) {
      expect(known.plans(() => undefined)).toEqual([]);
      await Promise.resolve();
    }
    expect(asked).toBe(1);
  });
});
