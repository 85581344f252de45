import { expect, test } from 'vitest';
import { signInWords } from '../../../electron/vbapi/sign-in-words';

test.each([
  [401, 'Incorrect password.', 'Signing in failed (401). Incorrect password.'],
  [401, '', 'Signing in failed (401). Check the user name, the password, the client ID and the client code.'],
  [403, '', 'Signing in failed (403).'],
])('a sign-in refused with %i and “%s” says what to do next', (status, said, words) => {
  expect(signInWords({ status, said })).toBe(words);
});
