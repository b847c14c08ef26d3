import type { Kysely } from 'kysely';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { REMINDER_DAYS } from '../../model/seals/seal-reminder.ts';
import type { MembersTables } from '../../tables.ts';
import { type SealLine, sealLineOf, selectSealLines } from './seal-line.ts';

/** A seal that ends soon; its last day is known. */
export interface ExpiringSeal extends SealLine {
  readonly validUntil: LocalDate;
  /** Days before the end for which a letter went out. */
  readonly reminded: readonly number[];
}

/**
 * Seals of one member or of all that end within the longest time of notice and for which no longer period has been sent in: who has
 * acted is not reminded.
 */
export async function expiringSeals(
  db: Kysely<MembersTables>,
  today: LocalDate,
  memberId?: string,
): Promise<ExpiringSeal[]> {
  const last = addDays(today, Math.max(...REMINDER_DAYS));
  const expiring = selectSealLines(db)
    .where('s.state', '=', 'confirmed')
    .where('s.valid_from', '<=', today)
    .where('s.valid_until', '>=', today)
    .where('s.valid_until', '<=', last)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('seal as later')
            .select('later.id')
            .whereRef('later.member_id', '=', 's.member_id')
            .whereRef('later.kind', '=', 's.kind')
            .where('later.offer_id', 'is not distinct from', row.ref('s.offer_id'))
            .where('later.removed_at', 'is', null)
            .where('later.state', 'in', ['waiting', 'confirmed'])
            .where((open) =>
              open.or([
                open('later.valid_until', 'is', null),
                open('later.valid_until', '>', open.ref('s.valid_until')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('s.member_id')
    .orderBy('s.valid_until')
    .orderBy('s.id')
    .select((row) =>
      row
        .selectFrom('seal_reminder')
        .whereRef('seal_id', '=', 's.id')
        .select((sent) => sent.fn.agg<number[] | null>('array_agg', ['days_before']).as('days'))
        .as('reminded'),
    );
  const own = memberId === undefined ? expiring : expiring.where('s.member_id', '=', memberId);
  return (await own.execute()).flatMap((row) => {
    const line = sealLineOf(row);
    const { validUntil } = line;
    return validUntil === null ? [] : [{ ...line, validUntil, reminded: row.reminded ?? [] }];
  });
}
