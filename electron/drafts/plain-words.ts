import { failed, type Result } from '../../shared/ipc/failure';
import { storeFailure } from './store-failure';

/** Expected trouble of the store becomes a failure with its words. */
export function inPlainWords<Handlers extends object>(handlers: Handlers): Handlers {
  const told = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (input: unknown) => Promise<Result<unknown>>;
    const plain = async (input: unknown): Promise<Result<unknown>> => {
      try {
        return await answer(input);
      } catch (error) {
        const failure = storeFailure(error);
        if (failure === undefined) throw error;
        return failed(failure);
      }
    };
    return [name, plain] as const;
  });
  return Object.fromEntries(told) as Handlers;
}
