import { Secret, TOTP } from 'otpauth';

/** SHA-1, six digits and 30 seconds are what every authenticator app can do; RFC 6238 names no attack on them. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A new secret of 160 random bits in base 32 (RFC 4226, R6; ASVS 6.5.3). */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address that an app reads from a QR code; `issuer` and `account` are what it shows. */
export function authenticatorAddress(options: {
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
}): string {
  const { issuer, account, secret } = options;
  return new TOTP({ ...KIND, issuer, label: account, secret }).toString();
}

/**
 * The time step (30 s since 1970) that the code belongs to: the present one, the one before or after it, because clocks and people
 * are slow (RFC 6238, 5.2); null for a wrong code. The caller keeps the step, so that no code counts twice (ASVS 6.5.1).
 */
export function stepOfCode(options: {
  readonly secret: string;
  readonly code: string;
  readonly now: Date;
}): number | null {
  // The library compares bytes and throws where six signs are more than six of them.
  if (!/^[0-9]{6}$/.test(options.code)) return null;
  const timestamp = options.now.getTime();
  const secret = Secret.fromBase32(options.secret);
  const distance = TOTP.validate({ ...KIND, secret, token: options.code, timestamp, window: 1 });
  return distance === null ? null : TOTP.counter({ period: KIND.period, timestamp }) + distance;
}
