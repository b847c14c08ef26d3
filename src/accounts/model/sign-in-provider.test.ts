import { expect, test } from 'vitest';
import { hasShownTwoFactors } from './sign-in-provider.ts';

test.each([
  [['mfa', 'pwd'], [], false],
  [['pwd'], ['mfa'], false],
  [[], ['mfa'], false],
  [['MFA'], ['mfa'], false],
  [['pwd', 'mfa'], ['mfa'], true],
  [['https://refeds.org/profile/mfa'], ['mfa', 'https://refeds.org/profile/mfa'], true],
])(
  'ASVS 6.8.4: %j counts as second factor where %j is accepted: %s',
  (methods, accepted, counts) => {
    expect(hasShownTwoFactors(methods, accepted)).toBe(counts);
  },
);
