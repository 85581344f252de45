import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import type { Asking } from './asking';

/** The verbs a person waits for, and can only be served signed in. Others say what is missing. */
const asking = [
  'listPlans',
  'loadPlans',
  'startRun',
  'startReview',
  'sendReviewed',
  'settleUnknown',
  'prepareRestore',
] as const satisfies readonly (keyof PlanbatchApi)[];

type Verb = (input: never) => Promise<Result<unknown>>;

/** The same verbs; where one of those fails for want of a sign-in, the person is asked and it is done again. */
export function withSignIn(api: PlanbatchApi, signIn: Pick<Asking<string>, 'ask'>): PlanbatchApi {
  const verbs = asking.map((name) => {
    const verb = api[name] as Verb;
    const patient: Verb = async (input) => {
      const result = await verb(input);
      if (result.ok || !wantsSignIn(result.failure)) return result;
      return (await signIn.ask(result.failure.message)) ? verb(input) : result;
    };
    return [name, patient] as const;
  });
  return { ...api, ...(Object.fromEntries(verbs) as Partial<PlanbatchApi>) };
}

function wantsSignIn({ nextStep }: Failure): boolean {
  return nextStep === 'signIn';
}
