const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** After so long a time of failures nobody is going to mend it without being told. */
export const PAUSED_AFTER_DAYS = 14;

/**
 * When an address is fetched again. After an answer: after the agreed hours, a tenth earlier or later (`chance` from 0 to 1) so that not
 * all ask at midnight. After a failure: 15 minutes, then twice as long each time, never more than the agreed hours, never earlier
 * than the server asked for (at most a day).
 */
export function nextPull({
  now,
  everyHours,
  failures,
  chance,
  retryAfterSeconds = 0,
}: {
  readonly now: Date;
  readonly everyHours: number;
  readonly failures: number;
  readonly chance: number;
  readonly retryAfterSeconds?: number;
}): Date {
  const usual = everyHours * HOUR_MS * (0.9 + 0.2 * chance);
  const backOff = 15 * MINUTE_MS * 2 ** Math.min(failures - 1, 10) * (1 + 0.2 * chance);
  const wanted = Math.min(retryAfterSeconds * 1000, DAY_MS);
  const wait = failures === 0 ? usual : Math.max(Math.min(backOff, usual), wanted);
  return new Date(now.getTime() + Math.round(wait));
}

/** Whether an address has failed for so long that it is left alone until somebody looks at it. */
export function isToBePaused(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= PAUSED_AFTER_DAYS * DAY_MS;
}
