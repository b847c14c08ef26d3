/** A session without a request for so long has ended (ASVS 7.3.1). */
export const IDLE_MINUTES = 60;
/** A session ends after so long whatever happens (ASVS 7.3.2). */
export const SESSION_HOURS = 12;
/** `last_seen_at` is written at most so often: the idle limit may come this much too early, never too late. */
export const TOUCH_SECONDS = 60;

const MINUTE_MS = 60_000;

/** When a session that begins now ends at the latest. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE_MS);
}

/** A session counts only if it was last seen after this instant. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MINUTES * MINUTE_MS);
}
