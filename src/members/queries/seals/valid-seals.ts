import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { SealHolder } from '../../model/seals/seal-kind.ts';
import type { MembersTables } from '../../tables.ts';
import { type KindWords, sealLineOf, selectSealLines } from './seal-line.ts';

/** A seal that was checked and counts on the day in question, ready to be shown. */
export interface ValidSeal extends KindWords {
  readonly kind: string;
  readonly holder: SealHolder;
  readonly number: string | null;
  readonly scope: string | null;
  readonly issuer: string;
  readonly validFrom: LocalDate;
  /** Null = without end. */
  readonly validUntil: LocalDate | null;
}

/**
 * The seals that count for a member on a day – the provider's own, and those of one of its offers where it is named – each kind once,
 * in the network's order.
 */
export async function validSeals(
  db: Kysely<MembersTables>,
  memberId: string,
  offerId: string | null,
  day: LocalDate,
): Promise<ValidSeal[]> {
  const rows = await selectSealLines(db)
    .where('s.member_id', '=', memberId)
    .where('s.state', '=', 'confirmed')
    .where('s.valid_from', '<=', day)
    .where((row) => row.or([row('s.valid_until', 'is', null), row('s.valid_until', '>=', day)]))
    .where((row) => row.or([row('s.offer_id', 'is', null), row('s.offer_id', '=', offerId)]))
    .orderBy('k.position')
    .orderBy('s.valid_until', (order) => order.desc().nullsFirst())
    .execute();
  const seals = new Map<string, ValidSeal>();
  for (const row of rows) {
    const { words, ...seal } = sealLineOf(row);
    const name = `${seal.kind} ${seal.holder}`;
    if (words === null || seals.has(name)) continue;
    seals.set(name, {
      ...words,
      kind: seal.kind,
      holder: seal.holder,
      number: seal.number,
      scope: seal.scope,
      issuer: seal.issuer,
      validFrom: seal.validFrom,
      validUntil: seal.validUntil,
    });
  }
  return [...seals.values()];
}
