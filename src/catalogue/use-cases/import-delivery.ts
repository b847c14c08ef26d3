import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { decodeFile, decodeHead } from '../exchange/encoding/decode-file.ts';
import { sniffEncoding } from '../exchange/encoding/sniff-encoding.ts';
import { surveyFile } from '../exchange/encoding/survey-file.ts';
import { EXCHANGE_FORMATS, formatNamed, sniffFormat } from '../exchange/formats.ts';
import type { CatalogueTables } from '../tables.ts';
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
 * Reads a file for a member: finds encoding and format, reads record by record and publishes them (see `publishDelivery`). Each
 * format of a member is a data source of its own. A file of no known format is refused without an entry in the delivery log,
 * because it belongs to no source.
 */
export async function importDelivery(
  db: Kysely<CatalogueTables>,
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
  const survey = await surveyFile(request.file);
  const encoding = sniffEncoding(survey);
  const format = named ?? sniffFormat(decodeHead(survey.head, encoding));
  if (format === null) {
    return {
      kind: 'report',
      report: unknownFormat(survey.bytes, encoding, performance.now() - began),
    };
  }
  const { dryRun, acceptShrink, onWait, now, lookups } = request;
  const report = await publishDelivery(
    db,
    { memberId: member.id, key: format.name, name: format.title },
    format.read(decodeFile(request.file, encoding)),
    {
      file: {
        format: format.name,
        encoding,
        name: path.basename(request.file),
        hash: survey.hash,
        bytes: survey.bytes,
      },
      now,
      lookups,
      ...(dryRun === undefined ? {} : { dryRun }),
      ...(acceptShrink === undefined ? {} : { acceptShrink }),
      ...(onWait === undefined ? {} : { onWait }),
    },
  );
  return { kind: 'report', report: { ...report, ms: Math.round(performance.now() - began) } };
}

async function isFile(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  return facts?.isFile() === true;
}

function unknownFormat(bytes: number, encoding: string, ms: number): DeliveryReport {
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
    message:
      bytes === 0
        ? 'Die Datei ist leer.'
        : `Die Datei hat keines der bekannten Formate (${EXCHANGE_FORMATS.map(({ title }) => title).join(', ')}).`,
    ms: Math.round(ms),
  };
}
