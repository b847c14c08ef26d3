import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { NO_TERMS } from '../../../tests/support/deliveries.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { type DeliveryReport, importDelivery } from '../index.ts';

const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-openqcat-'));
const EXAMPLE = 'docs/formats/openqcat-beispiel.xml';
const CHANGES = 'docs/formats/openqcat-aenderung-beispiel.xml';

beforeAll(() => addProvider(db, 'demo'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(file: string): Promise<DeliveryReport> {
  const answer = await importDelivery(db, {
    file,
    memberSlug: 'demo',
    format: 'auto',
    now: new Date('2026-11-02T08:00:00Z'),
    lookups: { terms: NO_TERMS, geocode: () => null },
  });
  if (answer.kind !== 'report') throw new Error(answer.message);
  return answer.report;
}

async function online(): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select o.title || ' | ' || r.source_key as key from offer o join course_run r on r.offer_id = o.id
    where o.publication = 'published' and r.publication = 'published' order by r.source_key`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}

test('the example in iso-8859-15, then its delta, then the delta again', async () => {
  const declared = readFileSync(EXAMPLE, 'utf8').replace('"UTF-8"', '"iso-8859-15"');
  const file = path.join(folder, 'full.xml');
  writeFileSync(file, Buffer.from(declared, 'latin1'));
  expect(await report(file)).toMatchObject({
    state: 'published',
    format: 'openqcat',
    encoding: 'iso-8859-15',
    records: 5,
    created: 5,
  });
  expect(await online()).toEqual([
    'MAG-Schweißen: Kehlnahtprüfung | DA-1000',
    'MAG-Schweißen: Kehlnahtprüfung | DA-1000-2',
    'Pflegehelfer/-in mit Behandlungspflege LG 1 und 2 | DA-2000',
    'Pflegehelfer/-in mit Behandlungspflege LG 1 und 2 | DA-2000-2',
    'Buchhaltung mit DATEV: Aufbaukurs online | DA-3000',
    'Einzelcoaching: Bewerbung und Neuanfang | DA-4000',
    'Umschulung Fachinformatiker/-in Systemintegration (IHK) | DA-5000',
  ]);
  // Deletes an offer and a session, states one offer again, adds a session to another and a new offer.
  expect(await report(CHANGES)).toMatchObject({
    state: 'published',
    records: 6,
    created: 1,
    updated: 3,
    withdrawn: 1,
    rejectedCount: 0,
  });
  expect((await online()).map((line) => line.split(' | ')[1])).toEqual([
    'DA-1000',
    'DA-1000-2',
    'DA-1000-3',
    'DA-2000',
    'DA-4000',
    'DA-5000',
    'DA-6000',
  ]);
  expect(await report(CHANGES)).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
  // The full delivery decides again.
  expect(await report(EXAMPLE)).toMatchObject({ created: 0, withdrawn: 1 });
  expect(await online()).toHaveLength(7);
});
