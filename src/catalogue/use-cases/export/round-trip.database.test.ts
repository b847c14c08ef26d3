import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberRow } from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../../network/index.ts';
import { ensureDemo } from '../../index.ts';
import { importDelivery } from '../import-delivery.ts';
import { writeExport } from './write-export.ts';

const { db } = await testDatabase();
const network = await loadNetwork('network/wesel');
const now = new Date('2026-11-22T09:00:00Z');
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-round-trip-'));
let slug: string;

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
  const row = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('o.publication', '=', 'published')
    .groupBy('m.slug')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('m.slug')
    .select('m.slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  slug = row.slug;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function written(member: string, format: string): Promise<Buffer> {
  const answer = await writeExport(db, {
    member,
    format,
    network,
    publicUrl: 'https://netz.example',
    now,
  });
  if (answer.kind !== 'written') throw new Error(answer.message);
  const pieces = [];
  for await (const piece of answer.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Everything that an empty member has after it took in the file, written anew. */
async function throughAnEmptyMember(format: string, suffix: string, given: Buffer) {
  const places = await openPlaces(db, network);
  const other = `leer-${format}`;
  await db.insertInto('member').values(memberRow(other)).execute();
  const file = path.join(folder, `kurse.${suffix}`);
  writeFileSync(file, given);
  const answer = await importDelivery(db, {
    file,
    memberSlug: other,
    format,
    now,
    lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
  });
  if (answer.kind === 'wrong_request') throw new Error(answer.message);
  return { report: answer.report, again: await written(other, format === 'xlsx' ? 'csv' : format) };
}

/** Lines in an order that does not depend on ids: those of the second member are others. */
const sorted = (text: string): string[] => text.split('\n').sort();

test.each(['csv', 'xlsx'])('%s: what goes out comes in again as it was', async (format) => {
  const first = await written(slug, format);
  const { report, again } = await throughAnEmptyMember(format, format, first);
  expect(report).toMatchObject({ state: 'published', rejectedCount: 0, warnings: [] });
  // A workbook is packed: what it holds is compared as CSV.
  const before = format === 'csv' ? first : await written(slug, 'csv');
  expect(sorted(again.toString())).toEqual(sorted(before.toString()));
});

test('openqcat: what goes out comes in again as it was', async () => {
  const first = await written(slug, 'openqcat');
  const { report, again } = await throughAnEmptyMember('openqcat', 'xml', first);
  expect(report).toMatchObject({ state: 'published', rejectedCount: 0 });
  expect(servicesOf(again)).toEqual(servicesOf(first));
});

/**
 * Each SERVICE by its id, without what the reader does on purpose: it leaves out keywords that stand in the title, and says the class of
 * a duration in words.
 */
function servicesOf(bytes: Buffer): Record<string, string> {
  const text = new TextDecoder('iso-8859-15').decode(bytes);
  const services = [...text.matchAll(/<SERVICE mode.*?<\/SERVICE>\n/gs)].map(
    ([service]) => service,
  );
  return Object.fromEntries(
    services.map((service) => [
      /<PRODUCT_ID>(.*?)</.exec(service)?.[1] ?? '',
      service
        .replace(/<SUPPLIER_ID_REF.*?<\/SUPPLIER_ID_REF>/, '')
        .replace(/<KEYWORD>.*?<\/KEYWORD>/g, '')
        .replace(
          /(?<=<INSTRUCTION_REMARKS>|\n)(?:bis|über) \d+ (?:Tage?|Wochen?|Monate?|Jahre?)(?:\n|(?=<))/g,
          '',
        ),
    ]),
  );
}
