import type { Kysely } from 'kysely';
import type { Network } from '../../network/index.ts';
import { localDate } from '../../platform/clock.ts';
import { slugOf, stableId } from '../../platform/ids.ts';
import type { OfferRecord } from '../exchange/record.ts';
import { insertDraftOffer } from '../queries/editing/insert-draft-offer.ts';
import { deleteDraftOffer } from '../queries/editing/withdraw-offer.ts';
import { hasLeft } from '../queries/has-left.ts';
import type { CatalogueTables } from '../tables.ts';
import { demoDocument } from './seed-demo-document.ts';
import { demoMemberId } from './seed-demo-members.ts';
import { type DemoOffersText, parseDemoOffers } from './seed-demo-read.ts';
import { demoRecords } from './seed-demo-records.ts';

/** Like the demo's other courses, those that wait move on after a week. */
const DAYS_UNTIL_STALE = 7;
const DAYS_WAITING = 2;
const DAY_MS = 86_400_000;

/**
 * Brings in courses that a member who is not trusted yet has handed to the office. What somebody has edited or decided since stays; all
 * else moves on with the demo's dates.
 */
export async function seedDemoWaiting(
  db: Kysely<CatalogueTables>,
  source: DemoOffersText,
  network: Network,
  now: Date,
): Promise<void> {
  const memberId = demoMemberId(source.provider);
  if (await hasLeft(db, memberId)) return;
  const records = demoRecords(parseDemoOffers(source, network), localDate(now));
  await db.transaction().execute(async (trx: Kysely<CatalogueTables>) => {
    for (const record of records)
      if (record.kind === 'offer') await seedCourse(trx, memberId, record.offer, now);
  });
}

async function seedCourse(
  trx: Kysely<CatalogueTables>,
  memberId: string,
  offer: OfferRecord,
  now: Date,
): Promise<void> {
  const offerId = stableId('demo waiting', memberId, offer.key);
  if (!(await isToSeed(trx, offerId, now))) return;
  await deleteDraftOffer(trx, offerId);
  const document = demoDocument(offer, offerId);
  const slug = slugOf(document.title);
  await insertDraftOffer(trx, { offerId, memberId, slug, document, actorId: null, now });
  await trx
    .updateTable('course_draft')
    .set({ state: 'waiting', submitted_at: new Date(now.getTime() - DAYS_WAITING * DAY_MS) })
    .where('offer_id', '=', offerId)
    .execute();
}

/** Not there yet, or there as it was brought in a week ago. */
async function isToSeed(
  trx: Kysely<CatalogueTables>,
  offerId: string,
  now: Date,
): Promise<boolean> {
  const before = await trx
    .selectFrom('offer as o')
    .leftJoin('course_draft as d', 'd.offer_id', 'o.id')
    .where('o.id', '=', offerId)
    .select(['o.publication', 'd.state', 'd.version', 'd.updated_at'])
    .executeTakeFirst();
  if (before === undefined) return true;
  const { publication, state, version, updated_at } = before;
  if (publication !== 'draft' || state !== 'waiting' || version !== 1) return false;
  const age = updated_at === null ? 0 : now.getTime() - updated_at.getTime();
  return age < 0 || age >= DAYS_UNTIL_STALE * DAY_MS;
}
