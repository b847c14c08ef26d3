import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

/** Ids of offers spread over the whole catalogue, the same ones each time. */
export async function someOffers(db: Kysely<CatalogueTables>, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('offer')
    .where('publication', '=', 'published')
    .orderBy('id')
    .limit(count)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Addresses of the pages of that many offers. */
export async function coursePages(db: Kysely<CatalogueTables>, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('offer')
    .where('publication', '=', 'published')
    .orderBy('id')
    .limit(count)
    .select(['id', 'slug'])
    .execute();
  return rows.map(({ id, slug }) => `/kurse/${slug}-${id}`);
}

/** Changes a run's price or, every fourth time, the offer's title: what portals' deliveries change most. */
export async function updateOffer(
  db: Kysely<CatalogueTables>,
  offerId: string,
  number: number,
): Promise<void> {
  if (number % 4 === 0) {
    await db
      .updateTable('offer')
      .set({ title: sql`regexp_replace(title, ' \\(\\d+\\)$', '') || ${` (${number})`}` })
      .where('id', '=', offerId)
      .execute();
    return;
  }
  await db
    .updateTable('course_run')
    .set({ price_state: 'known', price_cents: 10_000 + (number % 500) * 100 })
    .where('offer_id', '=', offerId)
    .execute();
}

/** Updates one offer after the other at a steady rate until it is ended; answers how many were made and what went wrong. */
export function steadyUpdates(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
  perSecond: number,
): { stop(): Promise<{ readonly made: number; readonly failed: number }> } {
  let made = 0;
  let failed = 0;
  let asked = 0;
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const number = asked++;
    const id = offerIds[number % offerIds.length] ?? '';
    running = running
      .then(() => updateOffer(db, id, number))
      .then(
        () => {
          made++;
        },
        () => {
          failed++;
        },
      );
  }, 1000 / perSecond);
  return {
    async stop() {
      clearInterval(timer);
      await running;
      return { made, failed };
    },
  };
}
