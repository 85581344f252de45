import type { ElectronApplication } from '@playwright/test';

/**
 * Node's inspector holds the promise of an evaluation only weakly. When the main process collects garbage in
 * that very moment, as it does while it starts, the answer is lost although nothing went wrong ("Resulting
 * promise was garbage collected"). Then, and only then, the question is asked once more.
 */
export function withSteadyEvaluate(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>;
  const steady = async (...question: readonly unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...question);
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error;
      return evaluate(...question);
    }
  };
  return Object.assign(app, { evaluate: steady as typeof app.evaluate });
}
