/**
 * What a person can do about a sign-in that asks for more than a password. `NEW_PASSWORD_REQUIRED` is the only
 * challenge the service documents; the names of multi-factor sign-in are those of the system it is built on.
 */
export function challengeWords(challenge: string): string {
  if (challenge === 'NEW_PASSWORD_REQUIRED') {
    return `This user has a temporary password (${challenge}). Sign in to VBA once and choose a new one, then type that here.`;
  }
  if (/MFA|OTP|TOTP/.test(challenge)) {
    return `This user signs in with a second step (${challenge}), which Planbatch cannot take. Use a user without one, or paste a bearer token.`;
  }
  return `Signing in asks for a further step (${challenge}). Take it in VBA first, or paste a bearer token.`;
}
