import { CODE_MINUTES } from './sign-in-code.ts';

/** Wrong tries that one code allows. */
export const TRIES_PER_CODE = 5;
/** Codes that one address can ask for in any 60 minutes, whoever asks. */
export const CODES_PER_HOUR = 5;
/** Wrong tries that one address allows in any 60 minutes, over all codes and browsers (ASVS 6.3.1, 6.6.3). */
export const WRONG_TRIES_PER_HOUR = 20;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A try of the last hour belongs to a code that was made at most this long ago. */
export const LOOK_BACK_MS = HOUR_MS + CODE_MINUTES * MINUTE_MS;

/** What the limits need of a past attempt. */
export interface PastAttempt {
  readonly createdAt: Date;
  /** Wrong tries. */
  readonly tries: number;
}

const since = (attempts: readonly PastAttempt[], instant: number) =>
  attempts.filter((attempt) => attempt.createdAt.getTime() > instant);

/**
 * Wrong tries of an address, at least those of the last 60 minutes: every try is counted from its code's beginning plus the code's
 * life, so that in no 60 minutes there can be more than {@link WRONG_TRIES_PER_HOUR}.
 */
export function wrongTries(attempts: readonly PastAttempt[], now: Date): number {
  const counted = since(attempts, now.getTime() - LOOK_BACK_MS);
  return counted.reduce((sum, attempt) => sum + attempt.tries, 0);
}

export function hasTryLeft(attempts: readonly PastAttempt[], now: Date): boolean {
  return wrongTries(attempts, now) < WRONG_TRIES_PER_HOUR;
}

/** From when on an address may have a new code; null = at once. `attempts`: those of the address in the last 70 minutes, in any order. */
export function waitsUntil(attempts: readonly PastAttempt[], now: Date): Date | null {
  const ends = attempts
    .flatMap(({ createdAt }) => [createdAt.getTime() + HOUR_MS, createdAt.getTime() + LOOK_BACK_MS])
    .filter((end) => end > now.getTime())
    .sort((a, b) => a - b);
  const moments = [now.getTime(), ...ends];
  const free = moments.find(
    (moment) =>
      since(attempts, moment - HOUR_MS).length < CODES_PER_HOUR &&
      hasTryLeft(attempts, new Date(moment)),
  );
  return free === undefined || free === now.getTime() ? null : new Date(free);
}
