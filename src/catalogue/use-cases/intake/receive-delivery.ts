import { type Kysely, sql } from 'kysely';
import { randomId, stableId } from '../../../platform/ids.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import type { FileSurvey } from '../../exchange/encoding/survey-file.ts';
import type { ExchangeFormat } from '../../exchange/format.ts';
import { EXCHANGE_FORMATS, formatNamed } from '../../exchange/formats.ts';
import { recogniseFormat } from '../../exchange/recognise-format.ts';
import { WORK_OFF_DELIVERIES } from '../../model/intake/deliveries-job.ts';
import { deliveryFileName } from '../../model/intake/delivery-file-name.ts';
import {
  type DeliveryToReceive,
  MOST_DELIVERY_BYTES,
  type ReceiveAnswer,
  type RefusalReason,
  SAME_DELIVERY_MS,
} from '../../model/intake/receive-answer.ts';
import { ensureDataSource } from '../../queries/delivery-source.ts';
import { hasLeft } from '../../queries/has-left.ts';
import type { CatalogueTables } from '../../tables.ts';
import { storeBody } from './store-body.ts';

export type { DeliveryToReceive, ReceiveAnswer } from '../../model/intake/receive-answer.ts';

/**
 * Takes a delivered file: stores its bytes while they arrive, refuses at once what cannot be a delivery, and queues the rest to be
 * read. Answered `received` it outlives this process. Throws what the body or the database throws; then nothing is kept (what a killed
 * process leaves behind goes with the daily care).
 */
export async function receiveDelivery(
  db: Kysely<CatalogueTables>,
  given: DeliveryToReceive,
  mostBytes = MOST_DELIVERY_BYTES,
): Promise<ReceiveAnswer> {
  const wanted = given.format === 'auto' ? null : formatNamed(given.format);
  if (wanted === null && given.format !== 'auto') return refusal('no_such_format', given.format);
  if (await hasLeft(db, given.memberId)) return refusal('member_left');
  const deliveryId = randomId();
  await beginArrival(db, deliveryId, given);
  let isKept = false;
  try {
    const survey = await storeBody(db, deliveryId, given.body, mostBytes);
    if (survey === null) return refusal('too_large');
    if (survey.bytes === 0) return refusal('empty');
    const { format, encoding } = recogniseFormat(survey, wanted);
    if (format === null) return refusal('unknown_format');
    const kept = await db
      .transaction()
      .execute((trx: Kysely<CatalogueTables>) =>
        keep(trx, deliveryId, given, { survey, format, encoding }),
      );
    isKept = kept === deliveryId;
    return { kind: 'received', deliveryId: kept };
  } finally {
    if (!isKept) await db.deleteFrom('delivery_file').where('id', '=', deliveryId).execute();
  }
}

async function beginArrival(
  db: Kysely<CatalogueTables>,
  id: string,
  { memberId, channel, fileName, mediaType, acceptsShrink, actorId, now }: DeliveryToReceive,
): Promise<void> {
  await db
    .insertInto('delivery_file')
    .values({
      id,
      member_id: memberId,
      source_id: null,
      channel,
      file_name: deliveryFileName(fileName),
      media_type: mediaType?.slice(0, 200) ?? null,
      format: '',
      encoding: '',
      file_hash: '',
      file_bytes: 0,
      state: 'arriving',
      waits_for: null,
      accepts_shrink: acceptsShrink ?? false,
      actor_id: actorId,
      decided_by: null,
      replay_of: null,
      received_at: now,
    })
    .execute();
}

interface Recognised {
  readonly survey: FileSurvey;
  readonly format: ExchangeFormat;
  readonly encoding: string;
}

/** Makes the file that has arrived a delivery and answers its id, or that of the same one a moment ago. */
async function keep(
  trx: Kysely<CatalogueTables>,
  deliveryId: string,
  { memberId, channel, source, now }: DeliveryToReceive,
  { survey, format, encoding }: Recognised,
): Promise<string> {
  const { key, name, url } = source ?? { key: format.name, name: format.title };
  const sourceId = stableId(memberId, 'source', key);
  const facts = { id: sourceId, memberId, key, name, url: url ?? null };
  await ensureDataSource(trx, { ...facts, licence: null, attribution: null }, now);
  // Two clicks at once: the second waits until the first is there.
  await sql`select from data_source where id = ${sourceId} for no key update`.execute(trx);
  if (channel === 'upload' || channel === 'push') {
    const same = await trx
      .selectFrom('delivery_file')
      .where('source_id', '=', sourceId)
      .where('channel', '=', channel)
      .where('file_hash', '=', survey.hash)
      .where('received_at', '>', new Date(now.getTime() - SAME_DELIVERY_MS))
      .where('replay_of', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (same !== undefined) return same.id;
  }
  await trx
    .updateTable('delivery_file')
    .set({
      source_id: sourceId,
      format: format.name,
      encoding,
      file_hash: survey.hash,
      file_bytes: survey.bytes,
      state: 'received',
    })
    .where('id', '=', deliveryId)
    .execute();
  await addJob(trx, WORK_OFF_DELIVERIES, { sourceId });
  return deliveryId;
}

function refusal(reason: RefusalReason, format = ''): ReceiveAnswer {
  const names = EXCHANGE_FORMATS.map(({ title }) => title).join(', ');
  const keys = EXCHANGE_FORMATS.map(({ name }) => name).join(', ');
  const message = {
    empty:
      'Die Datei ist leer. Bitte erzeugen Sie sie in Ihrem Programm neu und schicken Sie sie noch einmal.',
    too_large: `Die Datei ist größer als ${MOST_DELIVERY_BYTES / 1024 / 1024} MB. Bitte teilen Sie sie auf oder sprechen Sie mit der Geschäftsstelle.`,
    unknown_format: `Die Datei hat keines der bekannten Formate (${names}). Bitte wählen Sie beim Export Ihres Programms eines davon.`,
    no_such_format: `Das Format „${format.slice(0, 60)}“ gibt es nicht. Möglich: auto, ${keys}.`,
    member_left:
      'Dieses Mitglied hat das Netzwerk verlassen. Soll es zurückkommen, nimmt es die Geschäftsstelle wieder auf.',
  }[reason];
  return { kind: 'refused', reason, message };
}
