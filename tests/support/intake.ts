import type { Kysely } from 'kysely';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import {
  type DeliveryToReceive,
  receiveDelivery,
} from '../../src/catalogue/use-cases/intake/receive-delivery.ts';
import {
  type IntakeParts,
  workOffDeliveries,
} from '../../src/catalogue/use-cases/intake/work-off-deliveries.ts';
import { NO_TERMS } from './deliveries.ts';
import { NOW } from './whole-course.ts';

export const intakeParts = (db: Kysely<EditingTables>): IntakeParts => ({
  db,
  lookups: () => ({ terms: NO_TERMS, geocode: () => null }),
});

/** A CSV file of our own with so many courses `K0`, `K1`, …; `more` are further lines. */
export function csvFile(courses: number, more: readonly string[] = []): string {
  const rows = Array.from({ length: courses }, (_, index) => `K${index};Kurs ${index};`);
  return ['kurs_schluessel;titel;beschreibung', ...rows, ...more].join('\n');
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Receives a file of the member `own` and answers its id. */
export async function received(
  db: Kysely<EditingTables>,
  text: string,
  given: Partial<DeliveryToReceive> = {},
): Promise<string> {
  const answer = await receiveDelivery(db, {
    memberId: 'own',
    channel: 'upload',
    fileName: 'kurse.csv',
    mediaType: 'text/csv',
    body: bytesOf(text),
    format: 'auto',
    actorId: 'anna',
    now: NOW,
    ...given,
  });
  if (answer.kind === 'refused') throw new Error(answer.message);
  return answer.deliveryId;
}

export async function fileRow(db: Kysely<EditingTables>, id: string) {
  return db.selectFrom('delivery_file').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
}

/** Receives a file and works it off; answers its row. */
export async function delivered(
  db: Kysely<EditingTables>,
  text: string,
  given: Partial<DeliveryToReceive> = {},
) {
  const id = await received(db, text, given);
  await workOff(db, id);
  return fileRow(db, id);
}

export async function workOff(db: Kysely<EditingTables>, id: string, now = NOW): Promise<void> {
  const { source_id } = await fileRow(db, id);
  await workOffDeliveries(intakeParts(db), source_id ?? '', { now, signal: null });
}

/** What was found in a delivery: kind and title. */
export async function itemsOf(db: Kysely<EditingTables>, id: string) {
  const rows = await db
    .selectFrom('delivery_item')
    .where('delivery_id', '=', id)
    .orderBy('position')
    .selectAll()
    .execute();
  return rows;
}
