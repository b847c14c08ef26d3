import { type Kysely, sql } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { CatalogueTables } from '../../tables.ts';
import { changedAt } from './changed-at.ts';

/** What has become of a course since the letter: only what is `unchanged` can be confirmed by its link. */
export type AskedState = 'unchanged' | 'confirmed' | 'changed' | 'offline';

export interface AskedOffer {
  readonly id: string;
  readonly title: string;
  readonly confirmedAt: Date;
  readonly state: AskedState;
}

/** A letter that asked to confirm courses, as whoever has its link sees it. */
export interface ConfirmationLetter {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly memberSlug: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** By title. */
  readonly offers: readonly AskedOffer[];
}

/** Null where no letter has this token, or its member is online no more. */
export async function findConfirmationLetter(
  db: Kysely<CatalogueTables>,
  token: string,
): Promise<ConfirmationLetter | null> {
  const letter = await db
    .selectFrom('confirmation_letter as l')
    .innerJoin('member as m', 'm.id', 'l.member_id')
    .where('l.token_hash', '=', hashOf(token))
    .where('m.publication', '=', 'published')
    .select([
      'l.id',
      'l.member_id as memberId',
      'm.name as memberName',
      'm.slug as memberSlug',
      'l.expires_at as expiresAt',
      'l.used_at as usedAt',
    ])
    .executeTakeFirst();
  if (letter === undefined) return null;
  const { rows } = await sql<AskedOffer>`
    select o.id, o.title, o.confirmed_at as "confirmedAt", ${askedState} as state
    from confirmation_letter_offer a join confirmation_letter l on l.id = a.letter_id join offer o on o.id = a.offer_id
    where a.letter_id = ${letter.id} order by o.title, o.id`.execute(db);
  return { ...letter, offers: rows };
}

/** How an offer `o` stands that the letter `l` asks about as of `a.changed_at`. */
export const askedState = sql<AskedState>`case
  when o.publication <> 'published' or o.member_id <> l.member_id then 'offline'
  when o.confirmed_at > l.written_at then 'confirmed'
  when ${changedAt('o')} is distinct from a.changed_at then 'changed'
  else 'unchanged' end`;
