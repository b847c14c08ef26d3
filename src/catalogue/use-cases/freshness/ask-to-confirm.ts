import { type Kysely, sql } from 'kysely';
import {
  type LetterSender,
  type OwnerAddress,
  ownerAddresses,
  queueLetter,
} from '../../../accounts/index.ts';
import { addDays, type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import { hashOf, newToken } from '../../../platform/security/tokens.ts';
import { LANGUAGES } from '../../../platform/texts/index.ts';
import { confirmationLetter } from '../../letters/freshness/confirmation-letter.ts';
import { isLetterDue, LETTER_PAUSE_DAYS, LINK_DAYS } from '../../model/freshness/due-letter.ts';
import type { FreshnessDays } from '../../model/freshness/freshness.ts';
import { changedAt } from '../../queries/freshness/changed-at.ts';
import {
  membersToAsk,
  type UnconfirmedOffer,
  unconfirmedOffers,
} from '../../queries/freshness/unconfirmed-offers.ts';
import type { EditingTables } from '../../tables.ts';

const DAY_MS = 86_400_000;

interface Asking {
  readonly days: FreshnessDays;
  readonly sender: LetterSender;
  readonly now: Date;
}

/**
 * Writes to owners and editors of members whose courses have not been confirmed for a while: one letter for all of them, at most one a
 * week. Letter and note that it went out are one transaction. Where nobody acts for the member nothing is noted, so that whoever takes
 * it over is still asked. Answers how many members were written to.
 */
export async function askToConfirm(db: Kysely<EditingTables>, asking: Asking): Promise<number> {
  const { days, now } = asking;
  const until = addDays(localDate(now), -days.offerRemindDays);
  let written = 0;
  for (const memberId of await membersToAsk(db, until, quietSince(now))) {
    const isWritten = await db
      .transaction()
      .execute((trx: Kysely<EditingTables>) => askMember(trx, memberId, until, asking));
    if (isWritten) written += 1;
  }
  return written;
}

async function askMember(
  trx: Kysely<EditingTables>,
  memberId: string,
  until: LocalDate,
  asking: Asking,
): Promise<boolean> {
  const { now, days } = asking;
  const today = localDate(now);
  const member = await trx
    .selectFrom('member')
    .where('id', '=', memberId)
    .where('publication', '=', 'published')
    .select(['id', 'slug', 'name'])
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (member === undefined || (await wasAskedLately(trx, memberId, now))) return false;
  const people = await ownerAddresses(trx, memberId, today, ['owner', 'editor']);
  if (people.length === 0) return false;
  const offers = await unconfirmedOffers(trx, memberId, until, today);
  if (!offers.some((offer) => isLetterDue(offer, today, days))) return false;
  const expires = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  const token = newToken();
  await keepLetter(trx, { memberId, offers, token, expires, now });
  for (const person of people)
    await writeTo(trx, person, { ...asking, member, offers, token, expires });
  return true;
}

const quietSince = (now: Date): Date => new Date(now.getTime() - LETTER_PAUSE_DAYS * DAY_MS);

/** Asked again under the lock of the member: another process may have written meanwhile. */
async function wasAskedLately(
  trx: Kysely<EditingTables>,
  memberId: string,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('confirmation_letter')
    .where('member_id', '=', memberId)
    .where('written_at', '>', quietSince(now))
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function keepLetter(
  trx: Kysely<EditingTables>,
  letter: {
    readonly memberId: string;
    readonly offers: readonly UnconfirmedOffer[];
    readonly token: string;
    readonly expires: Date;
    readonly now: Date;
  },
): Promise<void> {
  const id = randomId();
  await trx
    .insertInto('confirmation_letter')
    .values({
      id,
      member_id: letter.memberId,
      written_at: letter.now,
      expires_at: letter.expires,
      token_hash: hashOf(letter.token),
      used_at: null,
    })
    .execute();
  const ids = letter.offers.map((offer) => offer.id);
  await sql`
    insert into confirmation_letter_offer (letter_id, offer_id, changed_at)
    select ${id}, o.id, ${changedAt('o')} from offer o where o.id = any(${ids}::text[])`.execute(
    trx,
  );
}

async function writeTo(
  trx: Kysely<EditingTables>,
  person: OwnerAddress,
  letter: Asking & {
    readonly member: { readonly id: string; readonly slug: string; readonly name: string };
    readonly offers: readonly UnconfirmedOffer[];
    readonly token: string;
    readonly expires: Date;
  },
): Promise<void> {
  const language = LANGUAGES.find((one) => one === person.language) ?? 'de';
  const { subject, text } = confirmationLetter({ ...letter, language, name: person.name });
  await queueLetter(trx, {
    kind: 'courses_to_confirm',
    email: person.email,
    personId: person.personId,
    memberId: letter.member.id,
    language,
    content: { subject, text, sendBefore: letter.expires.toISOString() },
    mustArrive: true,
    now: letter.now,
  });
}
