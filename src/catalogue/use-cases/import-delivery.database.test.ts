import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { loggedChanges } from '../../../tests/support/deliveries.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { loadNetwork, type Network, openPlaces, type Places } from '../../network/index.ts';
import { type ImportAnswer, type ImportRequest, importDelivery } from './import-delivery.ts';
import type { DeliveryReport } from './publish-delivery.ts';

const feeds = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses/vhs-berlin');
const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-import-'));
let network: Network;
let places: Places;

beforeAll(async () => {
  network = await loadNetwork('network/wesel');
  places = await openPlaces(db, network);
  for (const slug of ['gross', 'schnipsel', 'einzeln', 'vorlage', 'ansi'])
    await addProvider(db, slug);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answerTo(
  file: string,
  memberSlug: string,
  given: Partial<ImportRequest> = {},
): Promise<ImportAnswer> {
  return importDelivery(db, {
    file,
    memberSlug,
    format: 'auto',
    now: new Date('2026-11-01T08:00:00Z'),
    lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
    ...given,
  });
}

async function reportOn(
  file: string,
  memberSlug: string,
  given: Partial<ImportRequest> = {},
): Promise<DeliveryReport> {
  const answer = await answerTo(file, memberSlug, given);
  if (answer.kind !== 'report') throw new Error(answer.message);
  return answer.report;
}

function written(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe.skipIf(!existsSync(feeds))(
  'the real Berlin files (skipped without the shared data)',
  () => {
    const real = (name: string): string => path.join(feeds, name);

    test('1,140 records are accounted for; the same file again changes nothing', async () => {
      const first = await reportOn(real('kurse-2020-dev.json'), 'gross');
      expect(first).toMatchObject({
        state: 'published',
        format: 'berlin-vhs',
        encoding: 'utf-8',
        records: 1140,
      });
      expect(first.created + first.rejectedCount).toBe(1140);
      const logged = await loggedChanges(db);
      const second = await reportOn(real('kurse-2020-dev.json'), 'gross', {
        now: new Date('2026-11-02T08:00:00Z'),
      });
      expect(second).toMatchObject({
        created: 0,
        updated: 0,
        withdrawn: 0,
        unchanged: first.created,
        records: 1140,
      });
      expect(second.warnings).toEqual(first.warnings);
      expect(await loggedChanges(db)).toBe(logged);
    });

    test('the courses of 2020 are there with topics, places and honest prices', async () => {
      const figures = await sql<{
        topics: number;
        free: number;
        unknown: number;
        zero: number;
        leave: number;
      }>`
      select (select count(*)::int from offer o where o.member_id = 'gross' and o.topics <> '{}') as topics,
        count(*) filter (where r.price_state = 'free')::int as free,
        count(*) filter (where r.price_state = 'unknown')::int as unknown,
        count(*) filter (where r.price_cents = 0)::int as zero,
        count(*) filter (where 'bildungsurlaub' = any(o.funding))::int as leave
      from course_run r join offer o on o.id = r.offer_id where o.member_id = 'gross'`.execute(db);
      const [found] = figures.rows;
      expect(found?.topics).toBeGreaterThan(900);
      expect(found?.zero).toBe(0);
      expect(found?.free).toBeGreaterThan(40);
      expect(found?.unknown).toBeGreaterThan(40);
      expect(found?.leave).toBeGreaterThan(230);
    });

    test('the snippet with a foreign element is imported with a remark, and nothing of that element is kept', async () => {
      const report = await reportOn(real('kurse-snippet-2020.xml'), 'schnipsel');
      expect(report).toMatchObject({ format: 'open-vhs', records: 3, created: 3, rejected: [] });
      expect(report.warnings.map(({ record, field }) => `${record} ${field}`)).toEqual([
        '1 buchung',
        '2 buchung',
        '3 buchung',
      ]);
      const kept = await sql<{
        n: number;
      }>`select count(*)::int as n from source_record where raw like '%75875%'`.execute(db);
      expect(kept.rows).toEqual([{ n: 0 }]);
    });

    test('the single record is put under its topic', async () => {
      expect(
        await reportOn(real('kurs-einzeln-2020-mit-dvv-kategorie.json'), 'einzeln'),
      ).toMatchObject({ records: 1, created: 1 });
      const offers = await sql<{
        topics: string[];
      }>`select topics from offer where member_id = 'einzeln'`.execute(db);
      expect(offers.rows[0]?.topics).toContain('datev-lohn');
    });
  },
);

test('the CSV template is imported without a remark, venues get the position of their postal code', async () => {
  const report = await reportOn('docs/formats/csv-vorlage.csv', 'vorlage');
  expect(report).toMatchObject({
    format: 'csv',
    encoding: 'utf-8',
    records: 3,
    created: 3,
    rejected: [],
    warnings: [],
  });
  const venues =
    await sql`select place, precision from venue where member_id = 'vorlage' order by place`.execute(
      db,
    );
  expect(venues.rows).toEqual([
    { place: 'Moers', precision: 'postal_code' },
    { place: 'Wesel', precision: 'postal_code' },
    { place: 'Wesel', precision: 'postal_code' },
  ]);
});

test('a file of Excel in windows-1252 keeps its umlauts', async () => {
  const file = written(
    'ansi.csv',
    Buffer.from(
      'kurs_schluessel;titel;beschreibung\r\nK1;Schweißen für Anfänger;"größer"\r\n',
      'latin1',
    ),
  );
  expect(await reportOn(file, 'ansi')).toMatchObject({ encoding: 'windows-1252', created: 1 });
  const offers = await sql`select title from offer where member_id = 'ansi'`.execute(db);
  expect(offers.rows).toEqual([{ title: 'Schweißen für Anfänger' }]);
});

describe('what is wrong is said in a sentence', () => {
  test.each([
    ['nirgends.csv', 'ansi', 'auto', /nirgends\.csv.* gibt es nicht/],
    ['docs/formats/csv-vorlage.csv', 'niemand', 'auto', /Mitglied „niemand“ gibt es nicht/],
    [
      'docs/formats/csv-vorlage.csv',
      'ansi',
      'pdf',
      /Format „pdf“ gibt es nicht\. Möglich: auto, .*open-vhs.*csv/,
    ],
    ['docs', 'ansi', 'auto', /Datei „docs“/],
  ])('%s for %s as %s', async (file, member, format, message) => {
    expect(await answerTo(file, member, { format })).toEqual({
      kind: 'wrong_request',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['leer.csv', '', /leer/],
    ['bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /keines der bekannten Formate/],
    ['brief.txt', 'Liebe Grüße', /keines der bekannten Formate/],
    [
      'dtd.xml',
      '<!DOCTYPE v [<!ENTITY a "b">]><veranstaltungen></veranstaltungen>',
      /Sicherheitsgründen/,
    ],
    ['offen.csv', 'kurs_schluessel;titel\nK1;"offen', /unvollständig/],
  ])('%s is refused', async (name, content, message) => {
    expect(await reportOn(written(name, content), 'ansi')).toMatchObject({
      state: 'refused',
      created: 0,
      message: expect.stringMatching(message),
    });
    const offers = await sql<{
      n: number;
    }>`select count(*)::int as n from offer where member_id = 'ansi' and publication = 'published'`.execute(
      db,
    );
    expect(offers.rows).toEqual([{ n: 1 }]);
  });

  test('a file given as another format is refused, not misread', async () => {
    const file = written('kein.xml', readFileSync('docs/formats/csv-vorlage.csv'));
    expect(await reportOn(file, 'ansi', { format: 'open-vhs' })).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/kein Element <veranstaltungen>/),
    });
  });
});
