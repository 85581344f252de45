import { expect, type ElectronApplication } from '@playwright/test';

/** What went wrong in the window while a test ran: console errors, uncaught errors, refusals of the content policy. */
export interface Trouble {
  /** Waits for trouble that the test causes on purpose, and forgives it. */
  readonly take: (pattern: RegExp) => Promise<void>;
  /** What nobody expected. */
  readonly rest: () => readonly string[];
  readonly watch: (app: ElectronApplication) => void;
}

export function collectTrouble(forgiven: readonly RegExp[]): Trouble {
  let messages: readonly string[] = [];
  let expected = forgiven;
  const note = (message: string): void => {
    if (!expected.some((pattern) => pattern.test(message))) messages = [...messages, message];
  };
  return {
    watch: (app) => {
      app.context().on('console', (message) => {
        if (message.type() === 'error') note(message.text());
      });
      app.context().on('weberror', (event) => {
        note(String(event.error()));
      });
    },
    take: async (pattern) => {
      await expect.poll(() => messages.join('\n'), { message: 'trouble in the window' }).toMatch(pattern);
      // Later copies of the same message are as expected as the first.
      expected = [...expected, pattern];
      messages = messages.filter((message) => !pattern.test(message));
    },
    rest: () => messages,
  };
}
