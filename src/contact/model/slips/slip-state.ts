/** `blank` = printed ahead, what is on it is not typed in yet. Otherwise in the order in which a slip goes, never back. */
export const SLIP_STATES = ['blank', 'issued', 'arrived', 'enrolled', 'closed'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/**
 * What the issuer found out about a slip that nobody has shown: `wait` = the person still wants to go; the others end it (`elsewhere` =
 * found help somewhere else). `done` = ended after the person had arrived.
 */
export const SLIP_OUTCOMES = ['wait', 'done', 'not_come', 'elsewhere'] as const;
export type SlipOutcome = (typeof SLIP_OUTCOMES)[number];

/** Days without a sign after which the issuer is asked what to do. */
export const OPEN_AFTER_DAYS = 14;
/** Days after which a code is forgotten and only a count stays. */
export const KEPT_DAYS = 90;
/** Days for which a blank slip may lie in the drawer. */
export const BLANK_KEPT_DAYS = 365;

const DAY_MS = 86_400_000;

/** What a desk may say of a slip. */
export type SlipStep = 'arrived' | 'enrolled' | 'closed';

const ORDER: Readonly<Record<SlipState, number>> = {
  blank: 0,
  issued: 1,
  arrived: 2,
  enrolled: 3,
  closed: 4,
};

/** Whether a slip may go on to this state: forward only; nobody is enrolled who has not arrived, and a step may be left out at the end. */
export function mayStep(from: SlipState, to: SlipStep): boolean {
  if (ORDER[to] <= ORDER[from]) return false;
  return to === 'arrived' || ORDER[from] >= ORDER.arrived;
}

/** Whether the issuer is to decide: issued, not shown, and 14 days without a sign since the issue or the last decision. */
export function isOpenLong(
  slip: {
    readonly state: SlipState;
    readonly issuedAt: Date | null;
    readonly followedUpAt: Date | null;
  },
  now: Date,
): boolean {
  const since = slip.followedUpAt ?? slip.issuedAt;
  if (slip.state !== 'issued' || since === null) return false;
  return now.getTime() - since.getTime() >= OPEN_AFTER_DAYS * DAY_MS;
}

/** When the code of a slip issued at this instant is forgotten. */
export function expiryOf(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + KEPT_DAYS * DAY_MS);
}

/** The same for a blank slip. */
export function blankExpiryOf(printedAt: Date): Date {
  return new Date(printedAt.getTime() + BLANK_KEPT_DAYS * DAY_MS);
}
