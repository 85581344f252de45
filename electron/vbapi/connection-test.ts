import { statusWords } from '../../shared/batch/status-words';
import { webPage, isWebPage } from '../../shared/batch/web-page';
import { testSteps, type TestStepName } from '../../shared/ipc/connection-rules';
import type { Result } from '../../shared/ipc/failure';
import type { TestStep } from '../../shared/ipc/kept-connection-schemas';
import { BadStatusError } from './bad-status-error';
import { type Answer, exchange } from './exchange';
import { signInFailureOf } from './failure-of';
import { NoAnswerError } from './no-answer-error';
import { serviceAddress } from './service-address';
import { SignInRefusedError } from './sign-in-refused-error';
import type { VbapiAccess, VbapiSurroundings } from './vbapi-access';
import { VbapiClient } from './vbapi-client';
import type { VbapiError } from './vbapi-error';

export interface TestedConnection {
  readonly baseUrl: string;
  /** A failure names the secret that is missing. */
  readonly access: Result<VbapiAccess>;
  /** Milliseconds since 1970, as this computer has it. */
  readonly now: number;
}

type Tried = Readonly<Partial<Record<TestStepName, Omit<TestStep, 'step'>>>>;

/** Tries a connection step by step, each once. No secret leaves before the certificate has been found good. */
export async function testConnection(
  connection: TestedConnection,
  around: VbapiSurroundings,
): Promise<readonly TestStep[]> {
  const reached = await tryAddress(connection, around);
  const tried = hasFailed(reached) ? reached : { ...reached, ...(await trySignIn(connection, around)) };
  return testSteps.map((step) => ({ step, ...(tried[step] ?? { state: 'notReached', words: '' }) }));
}

function hasFailed(tried: Tried): boolean {
  return Object.values(tried).some(({ state }) => state === 'failed');
}

function passed(words: string): Omit<TestStep, 'step'> {
  return { state: 'passed', words };
}

function failed(words: string): Omit<TestStep, 'step'> {
  return { state: 'failed', words };
}

/** A request without any secret: whatever the service says to it, it was reached. */
async function tryAddress({ baseUrl, now }: TestedConnection, around: VbapiSurroundings): Promise<Tried> {
  const address = serviceAddress(baseUrl, ['plans']);
  const ended = await exchange({ method: 'GET', address, headers: {} }, around);
  if (!ended.ok) return noAnswer(ended.error, baseUrl);
  const { answer } = ended;
  if (answer.status === 407 || answer.status === 511) return { address: failed(statusWords(answer.status)) };
  if (isWebPage(answer.text)) return { address: failed(webPage) };
  if (answer.status >= 300 && answer.status < 400) return { address: failed(moved) };
  const certificate = passed(
    baseUrl.startsWith('https:') ? 'It is valid.' : 'None is needed on this computer.',
  );
  return { address: clockStep(answer, now) ?? passed('The service answers.'), certificate };
}

/** A service that waits for the greeting of TLS hangs up, or says nothing that can be read. */
const mayBeSecure = 'If the service speaks https, the base URL has to begin with https://.';

const moved = 'The address leads on to another one, which Planbatch does not follow. Check the base URL.';

/** Minutes by which the clocks may differ. */
const fairDifference = 10;

function clockStep({ date }: Answer, now: number): Omit<TestStep, 'step'> | undefined {
  if (date === null) return undefined;
  const minutes = Math.round((now - date) / 60_000);
  if (Math.abs(minutes) < fairDifference) return undefined;
  const amount =
    Math.abs(minutes) < 120 ? `${Math.abs(minutes)} minutes` : `${Math.round(Math.abs(minutes) / 60)} hours`;
  const words = `The service answers. The clock of this computer is ${amount} ${minutes > 0 ? 'ahead' : 'behind'}: set it, or sign-ins may fail.`;
  return { state: 'warned', words };
}

function noAnswer(error: VbapiError, baseUrl: string): Tried {
  if (!(error instanceof NoAnswerError)) return { address: failed(error.message) };
  if (error.reason === 'cut' && baseUrl.startsWith('http:')) {
    return { address: failed(`${error.message} ${mayBeSecure}`) };
  }
  if (error.reason !== 'certificate') return { address: failed(error.message) };
  return { address: passed('The service answers.'), certificate: failed(error.message) };
}

async function trySignIn({ access }: TestedConnection, around: VbapiSurroundings): Promise<Tried> {
  if (!access.ok) return { key: failed(access.failure.message) };
  const client = new VbapiClient(() => Promise.resolve(access.value), around);
  const signedIn = await client.signedIn();
  if (!signedIn.ok) return refusedSignIn(signedIn.error);
  const plans = await client.listPlans(1);
  const isPasted = access.value.bearerToken !== undefined;
  if (!plans.ok) {
    const { kind, message } = plans.failure;
    // With a pasted token this is the first request that has the key and the database in it.
    if (isPasted && (kind === 'signIn' || kind === 'forbidden' || kind === 'refused')) {
      return stepsBefore(partNamed(message), message);
    }
    // Whatever else it says, nothing in it tells that the service has looked at these.
    if (isPasted) return { plans: failed(message) };
    return { ...allIn, plans: failed(message) };
  }
  const count = plans.value.length.toLocaleString('en-US');
  return {
    ...allIn,
    plans: passed(plans.value.length === 1 ? '1 plan can be read.' : `${count} plans can be read.`),
  };
}

const key = passed('The service takes it.');
const database = passed('The service knows it.');
const signIn = passed('The service takes it.');
const allIn = { key, database, signIn } as const;

function refusedSignIn(error: VbapiError): Tried {
  const { message } = signInFailureOf(error);
  // What the service says of the person shows that key and database were good; nothing else does.
  if (error instanceof SignInRefusedError) return { key, database, signIn: failed(message) };
  if (!(error instanceof BadStatusError)) return { signIn: failed(message) };
  if (error.status === 403) return { key: failed(`${message} ${rights}`) };
  const part = partNamed(error.said);
  return part === 'signIn' && error.status !== 401 ? { signIn: failed(message) } : stepsBefore(part, message);
}

const rights = 'The API key, its rights, or a blocked address may be the reason. Ask who gave you the key.';

/** Which part the words of a refusal are about: the service has no codes for that. */
function partNamed(said: string): 'key' | 'database' | 'signIn' {
  if (/api.?key/i.test(said)) return 'key';
  return /database/i.test(said) ? 'database' : 'signIn';
}

function stepsBefore(part: 'key' | 'database' | 'signIn', message: string): Tried {
  if (part === 'key') return { key: failed(message) };
  if (part === 'database') return { key, database: failed(message) };
  return { key, database, signIn: failed(message) };
}
