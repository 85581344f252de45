import { describe, expect, it } from 'vitest';
import { FaultQueue } from '../../../electron/practice/faults/fault-queue';
import { faultSchema, type FaultAction } from '../../../electron/practice/faults/fault-schema';

/** A fault that can be told from others by its status. */
function queueOf(...faults: readonly object[]): FaultQueue {
  const queue = new FaultQueue();
  for (const fault of faults) queue.add(faultSchema.parse(fault));
  return queue;
}

function answering(status: number): { readonly actions: readonly object[] } {
  return { actions: [{ kind: 'answer', status }] };
}

function statuses(actions: readonly FaultAction[]): readonly number[] {
  return actions.flatMap((action) => (action.kind === 'answer' ? [action.status] : []));
}

describe('the queue of faults', () => {
  it('gives each fault to the next matching request, in the order they were scripted, once', () => {
    const queue = queueOf(answering(500), answering(502));
    const taken = [1, 2, 3].map(() => statuses(queue.take('GET', '/vbasoftware/plans')));
    expect(taken).toEqual([[500], [502], []]);
  });

  it('keeps a fault for the method and path it names', () => {
    const queue = queueOf({ ...answering(500), method: 'PUT', path: '^/plans/00123/' });
    expect(queue.take('GET', '/vbasoftware/plans/00123/accumulators')).toEqual([]);
    expect(queue.take('PUT', '/vbasoftware/plans/00124/accumulators-batch')).toEqual([]);
    expect(statuses(queue.take('PUT', '/vbasoftware/plans/00123/accumulators-batch'))).toEqual([500]);
    expect(queue.size).toBe(0);
  });

  it('lets requests pass first and then serves several, as asked', () => {
    const queue = queueOf({ ...answering(500), skip: 2, times: 2 });
    const taken = [1, 2, 3, 4, 5].map(() => statuses(queue.take('GET', '/vbasoftware/plans')));
    expect(taken).toEqual([[], [], [500], [500], []]);
  });

  it('forgets what is left when it is cleared', () => {
    const queue = queueOf(answering(500));
    queue.clear();
    expect(queue.take('GET', '/vbasoftware/plans')).toEqual([]);
  });

  it('refuses a path that is no pattern, and a fault that does nothing', () => {
    expect(() => queueOf({ ...answering(500), path: '(' })).toThrow(/regular expression/);
    expect(() => queueOf({ actions: [] })).toThrow();
    expect(() => queueOf({ actions: [{ kind: 'explode' }] })).toThrow();
  });
});
