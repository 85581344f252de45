import type { ReactElement } from 'react';
import type { TestStepName } from '../../shared/ipc/connection-rules';
import type { TestStep } from '../../shared/ipc/kept-connection-schemas';
import { Icon, type IconName } from '../ui/icon';

const stepWords: Readonly<Record<TestStepName, string>> = {
  address: 'Address',
  certificate: 'Certificate',
  key: 'API key',
  database: 'Database',
  signIn: 'Sign-in',
  plans: 'Reading plans',
};

const stateWords: Readonly<Record<TestStep['state'], string>> = {
  passed: 'Worked',
  warned: 'Worked, but',
  failed: 'Failed',
  notReached: 'Not tried',
};

const stateIcons: Readonly<Record<TestStep['state'], IconName | undefined>> = {
  passed: 'check',
  warned: 'information',
  failed: 'problem',
  notReached: undefined,
};

/** What a test found, step by step, in the order in which they build on each other. */
export function TestResult({ steps }: { readonly steps: readonly TestStep[] }): ReactElement {
  return (
    <ol className="test-steps" aria-label="Test of the connection">
      {steps.map(({ step, state, words }) => {
        const icon = stateIcons[state];
        return (
          <li key={step} className="test-step" data-test-state={state}>
            <span className="test-icon">{icon !== undefined && <Icon name={icon} />}</span>
            <span className="test-name">{stepWords[step]}</span>
            <span className="test-words">{`${stateWords[state]}. ${words}`.trim()}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The test as one sentence, read out when it is done. */
export function testSentence(steps: readonly TestStep[]): string {
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed !== undefined) return `The test failed at: ${stepWords[failed.step]}.`;
  return steps.some(({ state }) => state === 'warned')
    ? 'The connection works, with something to look at.'
    : 'The connection works.';
}
