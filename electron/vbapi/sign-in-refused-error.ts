/** The service will not take this sign-in until a person does something about it. The message says what. */
export class SignInRefusedError extends Error {
  override readonly name = 'SignInRefusedError';
  readonly mayBeApplied = false;
}
