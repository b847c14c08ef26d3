import { type MissLimit, missLimit } from '../../model/slips/miss-limit.ts';

/** How often somebody may show codes that nobody has issued, besides the limit of calls per address. */
export interface CodeLimits {
  /** For everybody who is not signed in, together: many addresses do not help. */
  readonly visitors: MissLimit;
  /** For each signed-in person by itself: a desk goes on while visitors are shut out, and one desk does not stop the others. */
  readonly desks: MissLimit;
}

const TEN_MINUTES = 600_000;

/** The visitors' one key. */
export const ALL_VISITORS = 'visitors';

export function codeLimits(): CodeLimits {
  return {
    visitors: missLimit({ most: 60, windowMs: TEN_MINUTES }),
    desks: missLimit({ most: 30, windowMs: TEN_MINUTES }),
  };
}
