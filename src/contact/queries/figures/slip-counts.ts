import type { Kysely } from 'kysely';
import { isWithin, type Period } from '../../model/figures/period.ts';
import type { SlipCount } from '../../model/figures/public-figures.ts';
import type { ContactTables } from '../../tables.ts';
import { slipFigures } from '../slips/slip-figures.ts';

/** Slips of a period by where they were given out; exact. */
export async function slipCounts(
  db: Kysely<ContactTables>,
  period: Period,
): Promise<readonly SlipCount[]> {
  const sums = new Map<string, SlipCount>();
  for (const figure of await slipFigures(db, { from: `${period.from}-01` })) {
    if (!isWithin(figure.month, period)) continue;
    const { channel } = figure;
    const before = sums.get(channel) ?? { channel, issued: 0, arrived: 0 };
    sums.set(channel, {
      channel,
      issued: before.issued + figure.issued,
      arrived: before.arrived + figure.arrived,
    });
  }
  return [...sums.values()];
}
