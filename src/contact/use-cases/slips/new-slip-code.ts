import { randomBytes } from 'node:crypto';
import { slipCodeOf } from '../../model/slips/slip-code.ts';

/**
 * A new code of 12 characters: 55 random bits and a check character. Nobody counts or derives anything, so two devices, blocks or servers
 * never give the same one but by chance (10,000 living slips: 1 in 3.6 · 10¹² for each new one), and the database refuses even that.
 */
export function newSlipCode(): string {
  return slipCodeOf(randomBytes(11));
}
