import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { ExchangeFormat } from '../exchange/format.ts';
import { EXCHANGE_FORMATS, formatNamed } from '../exchange/formats.ts';
import { openDelivery } from '../exchange/open-delivery.ts';
import type { EditingTables } from '../tables.ts';
import { readingRulesOf, readOptionsOf } from './intake/read-options.ts';
import { receiveDelivery } from './intake/receive-delivery.ts';
import { waitForDelivery } from './intake/wait-for-delivery.ts';
import { type DeliveryReport, type PublishLookups, publishDelivery } from './publish-delivery.ts';

export interface ImportRequest {
  readonly file: string;
  readonly memberSlug: string;
  /** Name of a format or `auto`. */
  readonly format: string;
  readonly now: Date;
  readonly lookups: PublishLookups;
  readonly dryRun?: boolean;
  readonly acceptShrink?: boolean;
  readonly onWait?: () => void;
}

export type ImportAnswer =
  | { readonly kind: 'report'; readonly report: DeliveryReport }
  /** The request itself is wrong; a German sentence says what is and what is allowed. */
  | { readonly kind: 'wrong_request'; readonly message: string };

/**
 * Delivers a file for a member as the upload page does and waits until it has been read and published (see `receiveDelivery`). Each
 * format of a member is a data source of its own. A file of no known format is refused without an entry in the delivery log, because it
 * belongs to no source; a rehearsal leaves no trace at all.
 */
export async function importDelivery(
  db: Kysely<EditingTables>,
  request: ImportRequest,
): Promise<ImportAnswer> {
  const began = performance.now();
  const wrong = (message: string): ImportAnswer => ({ kind: 'wrong_request', message });
  const named = request.format === 'auto' ? null : formatNamed(request.format);
  if (named === null && request.format !== 'auto') {
    return wrong(
      `Das Format „${request.format}“ gibt es nicht. Möglich: auto, ${EXCHANGE_FORMATS.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (!(await isFile(request.file)))
    return wrong(`Die Datei „${request.file}“ gibt es nicht, oder sie darf nicht gelesen werden.`);
  const member = await db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('slug', '=', request.memberSlug)
    .executeTakeFirst();
  if (member === undefined) return wrong(`Ein Mitglied „${request.memberSlug}“ gibt es nicht.`);
  const sofar = { memberId: member.id, named };
  const report =
    request.dryRun === true
      ? await rehearse(db, request, sofar)
      : await deliver(db, request, sofar);
  return { kind: 'report', report: { ...report, ms: Math.round(performance.now() - began) } };
}

interface SoFar {
  readonly memberId: string;
  readonly named: ExchangeFormat | null;
}

async function deliver(
  db: Kysely<EditingTables>,
  { file, format, now, lookups, acceptShrink, onWait }: ImportRequest,
  { memberId, named }: SoFar,
): Promise<DeliveryReport> {
  const received = await receiveDelivery(db, {
    memberId,
    channel: 'cli',
    fileName: path.basename(file),
    mediaType: null,
    body: createReadStream(file),
    format,
    acceptsShrink: acceptShrink === true,
    actorId: null,
    now,
  });
  if (received.kind === 'refused') {
    const { encoding } = await openDelivery(file, named);
    return refused(received.message, encoding);
  }
  const parts = { db, lookups: () => lookups };
  return waitForDelivery(parts, received.deliveryId, { now, onWait: () => onWait?.() });
}

async function rehearse(
  db: Kysely<EditingTables>,
  { file, now, lookups, acceptShrink, onWait }: ImportRequest,
  { memberId, named }: SoFar,
): Promise<DeliveryReport> {
  const { format, encoding, survey, records } = await openDelivery(file, named);
  if (format === null) return refused(unknownFormat(survey.bytes), encoding);
  return publishDelivery(
    db,
    { memberId, key: format.name, name: format.title },
    records(readOptionsOf(db, memberId)),
    {
      file: {
        format: format.name,
        encoding,
        name: path.basename(file),
        hash: survey.hash,
        bytes: survey.bytes,
      },
      now,
      lookups,
      readingRules: await readingRulesOf(db, memberId),
      dryRun: true,
      ...(acceptShrink === undefined ? {} : { acceptShrink }),
      ...(onWait === undefined ? {} : { onWait }),
    },
  );
}

async function isFile(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  return facts?.isFile() === true;
}

function unknownFormat(bytes: number): string {
  return bytes === 0
    ? 'Die Datei ist leer.'
    : `Die Datei hat keines der bekannten Formate (${EXCHANGE_FORMATS.map(({ title }) => title).join(', ')}).`;
}

function refused(message: string, encoding: string): DeliveryReport {
  return {
    state: 'refused',
    format: 'unknown',
    encoding,
    records: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    withdrawn: 0,
    rejected: [],
    warnings: [],
    rejectedCount: 0,
    warningCount: 0,
    message,
    ms: 0,
  };
}
