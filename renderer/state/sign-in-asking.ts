import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Failure, Result } from '../../shared/ipc/failure';
import { observable, type Observable } from './observable';

/** A sign-in that something waits for. */
interface WantedSignIn {
  /** Why it is needed, in plan language. */
  readonly reason: string;
  readonly answer: (isSignedIn: boolean) => void;
}

/** Asks the person to sign in. Everybody who needs it at the same time waits for the same answer. */
export class SignInAsking {
  /** What the sign-in dialog is open for; null while it is not. */
  readonly wanted: Observable<WantedSignIn | null> = observable<WantedSignIn | null>(null);
  #asked: Promise<boolean> | null = null;

  /** Fulfils with whether the person has signed in. */
  ask(reason: string): Promise<boolean> {
    this.#asked ??= new Promise<boolean>((answer) => {
      this.wanted.set({ reason, answer });
    }).finally(() => {
      this.#asked = null;
      this.wanted.set(null);
    });
    return this.#asked;
  }
}

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
export function withSignIn(api: PlanbatchApi, signIn: Pick<SignInAsking, 'ask'>): PlanbatchApi {
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
