import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_CARRIED } from '../../src/catalogue/export/not-carried.ts';
import { isToCome, reasonsAgainst } from '../../src/catalogue/export/openqcat/admission.ts';
import { ensureDemo, exportCalendar } from '../../src/catalogue/index.ts';
import { lastSequence } from '../../src/catalogue/queries/export/changed-offers.ts';
import { findExportMember } from '../../src/catalogue/queries/export/export-member.ts';
import {
  type HandedOnOffer,
  handedOnOffers,
} from '../../src/catalogue/queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../src/catalogue/queries/export/offers-in-portions.ts';
import type { HandedOnRun } from '../../src/catalogue/queries/offer-runs.ts';
import { exportContext } from '../../src/catalogue/use-cases/export/export-context.ts';
import { writeDelta } from '../../src/catalogue/use-cases/export/write-delta.ts';
import { writeExport } from '../../src/catalogue/use-cases/export/write-export.ts';
import { importDelivery } from '../../src/catalogue/use-cases/import-delivery.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../src/network/index.ts';
import { testDatabase } from '../support/database.ts';
import { offerFields, runFields } from './record-fields.ts';
import { sayEverything } from './say-everything.ts';

const { db } = await testDatabase();
const network = await loadNetwork('network/wesel');
const now = new Date('2026-11-22T09:00:00Z');
const today = '2026-11-22';
const publicUrl = 'https://netz.example';
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-round-trip-'));
const FORMATS = ['csv', 'xlsx', 'openqcat', 'jsonld', 'xcri', 'ics'] as const;
type Format = (typeof FORMATS)[number];

let slugs: readonly string[];
let originals: readonly HandedOnOffer[];
const files = new Map<string, Buffer>();

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
  await sayEverything(db, 'mag-abend');
  originals = await allOffers();
  slugs = [...new Set(originals.map(({ provider }) => provider.slug))].sort();
  for (const format of FORMATS)
    for (const slug of slugs) files.set(`${format} ${slug}`, await written(slug, format));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('openQ-cat: the whole catalogue of yesterday and what has changed since, makes that of today', async () => {
  const slug = 'werkhof-kranichmund';
  const { services } = catalogueOf(files.get(`openqcat ${slug}`) ?? Buffer.alloc(0));
  const before = services.size;
  const sequence = await lastSequence(db);
  const ofMember = (key: string) =>
    db.selectFrom('offer').where('source_key', '=', key).select('id');
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('offer')
      .set({ title: 'Demo: ein neuer Titel' })
      .where('id', 'in', ofMember('mag-abend'))
      .execute();
    await trx
      .updateTable('offer')
      .set({ publication: 'withdrawn', withdrawn_at: now })
      .where('id', 'in', ofMember('metall-grund'))
      .execute();
    await trx
      .updateTable('course_run')
      .set({ status: 'cancelled' })
      .where('offer_id', 'in', ofMember('hydraulik-instandhaltung'))
      .execute();
  });
  const member = await findExportMember(db, slug);
  if (member === null) throw new Error('no such member');
  const context = exportContext(network, publicUrl, now, member);
  const since = { kind: 'sequence', sequence } as const;
  const delta = await writeDelta(db, member, since, context, 'iso-8859-15');
  if (delta.kind !== 'delta') throw new Error(delta.kind);
  const change = catalogueOf(Buffer.concat(await gathered(delta.bytes)));
  for (const id of change.deleted) services.delete(id);
  for (const [id, service] of change.services) services.set(id, service);
  const whole = catalogueOf(await written(slug, 'openqcat'));
  expect([...services].sort()).toEqual([...whole.services].sort());
  expect(services.size).toBeLessThan(before);
  expect(change.services.size).toBeGreaterThan(0);
});

test.each(FORMATS)(
  '%s: the whole demo network comes back out of its files as it was',
  async (format) => {
    await db.deleteFrom('offer').execute();
    const again = new Map<string, Buffer>();
    for (const slug of slugs) {
      const given = files.get(`${format} ${slug}`) ?? Buffer.alloc(0);
      expect(await taken(format, slug, given)).toMatchObject({
        state: 'published',
        rejectedCount: 0,
      });
      again.set(slug, await written(slug, format));
    }
    const trip = compared(format, await allOffers());
    expect(trip.missing).toEqual([]);
    expect(trip.changed.sort()).toEqual(Object.keys(NOT_CARRIED[format] ?? {}).sort());
    // What came in goes out again the same: a second trip changes nothing more.
    for (const slug of slugs)
      expect(lines(format, again.get(slug))).toEqual(lines(format, files.get(`${format} ${slug}`)));
  },
);

/** Which fields of which offer are others than before, and which offers and runs did not come back. */
function compared(format: Format, returned: readonly HandedOnOffer[]) {
  const back = new Map(returned.map((offer) => [nameOf(format, offer), offer]));
  const missing: string[] = [];
  const changed = new Map<string, string>();
  for (const offer of originals.filter((one) => isHandedOn(format, one))) {
    const twin = back.get(nameOf(format, offer));
    if (twin === undefined) {
      missing.push(offer.key);
      continue;
    }
    note(offer.key, offerFields(offer), offerFields(twin));
    for (const run of offer.runs.filter((one) => isRunHandedOn(format, one))) {
      const twinRun = twin.runs.find((one) => isSameRun(format, one, run));
      if (twinRun === undefined) missing.push(`${offer.key}: ${run.key}`);
      else note(offer.key, runFields(run), runFields(twinRun));
    }
  }
  return { missing, changed: [...changed.keys()], examples: changed };

  function note(key: string, before: object, after: object): void {
    const others = new Map(Object.entries(after));
    for (const [field, value] of Object.entries(before)) {
      const [first, second] = [value, others.get(field)].map((one) => JSON.stringify(one));
      if (first !== second) changed.set(field, `${key}: ${first} → ${second}`);
    }
  }
}

/** openQ-cat has what the national portal admits; a calendar what has a day. */
function isHandedOn(format: Format, offer: HandedOnOffer): boolean {
  if (format === 'openqcat')
    return (
      reasonsAgainst(offer, today, exportContext(network, publicUrl, now).leisureTopics).length ===
      0
    );
  return format !== 'ics' || offer.runs.some(({ startsOn }) => startsOn !== null);
}

function isRunHandedOn(format: Format, run: HandedOnRun): boolean {
  if (format === 'openqcat') return isToCome(run, today);
  return format !== 'ics' || run.startsOn !== null;
}

/** A calendar has no keys: courses are known by their title, runs by their day. */
function nameOf(format: Format, { provider, key, title }: HandedOnOffer): string {
  return `${provider.slug}/${format === 'ics' ? title : key}`;
}

function isSameRun(format: Format, one: HandedOnRun, other: HandedOnRun): boolean {
  if (format !== 'ics') return one.key === other.key;
  return (
    one.startsOn === other.startsOn && one.sessions[0]?.startsAt === other.sessions[0]?.startsAt
  );
}

/** What in a file follows from fields that its format does not carry: wordings, notes, days of long courses, times of the first session. */
const DEPENDENT: Readonly<Partial<Record<Format, RegExp>>> = {
  csv: /[";,]/g,
  ics: /(?<=^SUMMARY:)Beginn: |(?<=^DESCRIPTION:).*\\n(?=Anbieter: )/gm,
  xcri: /(?<=<mlo:start dtf="[\d-]{10})T[^"]*|, \d\d:\d\d Uhr(?=<\/mlo:start>)|<attendancePattern.*?<\/attendancePattern>/g,
};

/** The parts of a file in an order that does not depend on ids, without ids and instants, which are each portal's own. */
function lines(format: Format, bytes: Buffer = Buffer.alloc(0)): string[] {
  // A workbook is packed; that it holds what the CSV file holds is tested beside it.
  if (format === 'xlsx') return [];
  return bytes
    .toString('latin1')
    .replace(/\r\n /g, '')
    .replace(/\b[0-9a-z]{12}\b/g, 'ID')
    .replace(/^(?:DTSTAMP:.*|SEQUENCE:.*|END:VCALENDAR)$/gm, '')
    .replace(DEPENDENT[format] ?? /(?!)/, '')
    .split(format === 'ics' ? 'BEGIN:VEVENT' : '\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .sort();
}

/** The SERVICE elements of a catalogue by PRODUCT_ID, and what it deletes. */
function catalogueOf(bytes: Buffer): { services: Map<string, string>; deleted: string[] } {
  const text = bytes.toString('latin1');
  const [head = '', stated = ''] = text.includes('<NEW>') ? text.split('<NEW>') : ['', text];
  const idOf = (service: string) => /<PRODUCT_ID>(.*?)</.exec(service)?.[1] ?? '';
  const services = stated.match(/<SERVICE mode[\s\S]*?<\/SERVICE>/g) ?? [];
  return {
    services: new Map(services.map((service) => [idOf(service), service])),
    deleted: (head.match(/<SERVICE><PRODUCT_ID>.*?</g) ?? []).map(idOf),
  };
}

async function written(slug: string, format: Format): Promise<Buffer> {
  if (format === 'ics') {
    const calendar = await exportCalendar(db, { member: slug, publicUrl, name: slug });
    return Buffer.from((await gathered(calendar ?? [])).join(''));
  }
  const answer = await writeExport(db, { member: slug, format, network, publicUrl, now });
  if (answer.kind !== 'written') throw new Error(answer.message);
  return Buffer.concat(await gathered(answer.bytes));
}

async function taken(format: Format, slug: string, given: Buffer) {
  const places = await openPlaces(db, network);
  const file = path.join(folder, `${slug}.${format}`);
  writeFileSync(file, given);
  const answer = await importDelivery(db, {
    file,
    memberSlug: slug,
    format: format === 'xcri' ? 'xcri-cap' : format,
    now,
    acceptShrink: true,
    lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
  });
  if (answer.kind === 'wrong_request') throw new Error(answer.message);
  return answer.report;
}

async function allOffers(): Promise<HandedOnOffer[]> {
  return gathered(handedOnOffers(db, offersInPortions(db, { kind: 'all' })));
}

async function gathered<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
