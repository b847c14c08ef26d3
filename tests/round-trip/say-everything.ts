import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

/**
 * Lets one offer of the demo network say all that can be said, so that a field that a format loses is seen to be lost and one that it
 * carries is seen to come back.
 */
export async function sayEverything(db: Kysely<CatalogueTables>, key: string): Promise<void> {
  const offer = await db
    .selectFrom('offer')
    .where('source_key', '=', key)
    .select(['id', 'contact_id'])
    .executeTakeFirstOrThrow();
  const run = await db
    .selectFrom('course_run')
    .where('offer_id', '=', offer.id)
    .where('starts_on', 'is not', null)
    .orderBy('starts_on')
    .select(['id', 'venue_id'])
    .executeTakeFirstOrThrow();
  await db
    .updateTable('course')
    .set({
      learning_aim: 'Nähte sicher ziehen\nFehler selbst erkennen',
      occupations: ['24422'],
      teacher_profile: 'Schweißfachmann mit zwanzig Jahren in der Werkstatt.',
      cancel_terms: 'Bis zwei Wochen vor Beginn kostenlos, danach die Hälfte.',
      duration_text: '10 Wochen, abends',
      funding_goal: 'aufstieg',
      upgrading_level: 1,
      mandatory_training: false,
    })
    .where('offer_id', '=', offer.id)
    .execute();
  await db
    .updateTable('offer')
    .set({ subtitle: 'Zwei Abende in der Woche', url: 'https://demo-werkhof.example/mag?a=1&b=2' })
    .where('id', '=', offer.id)
    .execute();
  await db
    .updateTable('contact')
    .set({ url: 'https://demo-werkhof.example/kontakt' })
    .where('id', '=', offer.contact_id)
    .execute();
  await db
    .updateTable('venue')
    .set({ lat: 51.5, lon: 6.7, precision: 'address' })
    .where('id', '=', run.venue_id)
    .execute();
  await db
    .updateTable('course_session')
    .set({ note: 'Bitte Arbeitsschuhe mitbringen; Werkstatt B' })
    .where('run_id', '=', run.id)
    .where('position', '=', 1)
    .execute();
  await db
    .updateTable('course_run')
    .set({ booking_url: 'https://demo-werkhof.example/buchen?kurs=1' })
    .where('id', '=', run.id)
    .execute();
}
