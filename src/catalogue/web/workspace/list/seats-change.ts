import type { LiveChange } from '../../../use-cases/editing/change-live.ts';
import { readWhole } from '../forms/numbers.ts';

/** What one tap on a run means; null = nothing that could be done. */
export function seatsChange(
  act: string,
  free: string,
  run: { readonly status: string },
): LiveChange | null {
  switch (act) {
    case 'full':
      return { status: 'full', seatsFree: 0 };
    case 'sure':
      return { status: 'guaranteed' };
    case 'unsure':
      return { status: 'open' };
    case 'free': {
      const seatsFree = readWhole(free, 0, 9999);
      if (seatsFree === 'wrong') return null;
      // Whoever has free seats again is not full any more.
      const isOpenAgain = run.status === 'full' && seatsFree !== 0;
      return isOpenAgain ? { seatsFree, status: 'open' } : { seatsFree };
    }
    default:
      return null;
  }
}
