import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

/** Everything that is special somewhere: markup, ends of sections, control characters, non-characters, emojis, formulas, line ends. */
const NASTY =
  '=1+1;"\'<b>&amp;]]>-->\u0001\u0008\u000b\u001f\u007f\u0085\u2028\ufffe\uffff😀👩🏽‍🔧 \u202eאב\r\nBEGIN:VEVENT\t{"@id":1}\\';
const LONG = `${'Donaudampfschifffahrtsgesellschaft 😀 '.repeat(900)}`;

/** Three offers of the demo network that no writer likes: one full of special characters, one far too long, one of which nothing is known. */
export async function makeHostile(db: Kysely<CatalogueTables>): Promise<void> {
  const [nasty, long, empty] = await db
    .selectFrom('offer')
    .where('publication', '=', 'published')
    .orderBy('source_key')
    .limit(3)
    .select(['id', 'contact_id'])
    .execute();
  if (nasty === undefined || long === undefined || empty === undefined)
    throw new Error('no offers');
  await say(db, nasty, NASTY, `<p>${NASTY.replace(/[<>&]/g, '')}</p>`);
  await say(db, long, LONG, `<p>${LONG.repeat(3)}</p>`);
  await db.deleteFrom('course').where('offer_id', '=', empty.id).execute();
  await db.deleteFrom('course_run').where('offer_id', '=', empty.id).execute();
  await db
    .updateTable('offer')
    .set({
      subtitle: null,
      topics: [],
      targets: [],
      funding: [],
      keywords: [],
      url: null,
      contact_id: null,
    })
    .where('id', '=', empty.id)
    .execute();
}

async function say(
  db: Kysely<CatalogueTables>,
  { id, contact_id }: { readonly id: string; readonly contact_id: string | null },
  text: string,
  html: string,
): Promise<void> {
  await db
    .updateTable('offer')
    .set({
      title: text.slice(0, 300),
      subtitle: text.slice(0, 500),
      keywords: [text.slice(0, 100)],
    })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('course')
    .set({
      description_html: html,
      description_text: text,
      requirements: text.slice(0, 5_000),
      audience: text.slice(0, 5_000),
      certificate_text: text.slice(0, 5_000),
      duration_text: text.slice(0, 500),
      funding_text: text.slice(0, 5_000),
      learning_aim: text.slice(0, 5_000),
      teaching_units: '40',
    })
    .where('offer_id', '=', id)
    .execute();
  await db
    .updateTable('contact')
    .set({ name: text.slice(0, 200), role: text.slice(0, 200), phone: text.slice(0, 100) })
    .where('id', '=', contact_id)
    .execute();
  const runs = db.selectFrom('course_run').where('offer_id', '=', id);
  await db
    .updateTable('venue')
    .set({
      name: text.slice(0, 500),
      street: text.slice(0, 500),
      place: text.slice(0, 500),
      locality: text.slice(0, 500),
      note: text.slice(0, 500),
    })
    .where('id', 'in', runs.select('venue_id'))
    .execute();
  await db
    .updateTable('course_run')
    .set({
      number: text.slice(0, 1_000),
      schedule_text: text.slice(0, 1_000),
      price_text: text.slice(0, 1_000),
    })
    .where('offer_id', '=', id)
    .execute();
}
