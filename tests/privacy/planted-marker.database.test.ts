import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountsTables } from '../../src/accounts/index.ts';
import { erasePerson } from '../../src/accounts/use-cases/privacy/erase-person.ts';
import { exportPerson } from '../../src/accounts/use-cases/privacy/export-person.ts';
import { queueLetter } from '../../src/accounts/use-cases/queue-letter.ts';
import { openCatalogueIndex } from '../../src/catalogue/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { type PersonLink, subjectOf, tablesOf } from '../../src/platform/privacy/index.ts';
import { rowsOf } from '../../src/platform/privacy/match-rows.ts';
import { privacyRegister } from '../../src/start/privacy-register.ts';
import { privacyTools } from '../../src/start/privacy-tools.ts';
import { testDatabase } from '../support/database.ts';
import { addProvider } from '../support/members.ts';
import { addPerson } from '../support/sign-in-app.ts';
import { tablesWith } from './database-catalogue.ts';
import { plantAccount, plantedPerson } from './planted-account.ts';
import { plantAnswers } from './planted-answers.ts';
import { plantAppointments } from './planted-appointment.ts';
import { phoneOf, plantEnquiry, sealedWith } from './planted-enquiry.ts';
import { plantFunding } from './planted-funding.ts';
import { plantMail } from './planted-mail.ts';
import { plantCourse, plantMembership } from './planted-network.ts';
import { plantSlips } from './planted-slip.ts';
import { putRow } from './put-row.ts';

const { db, pool } = await testDatabase();
const accounts: Kysely<AccountsTables> = db;
const now = new Date('2026-11-23T08:00:00Z');
const dataDir = await mkdtemp(path.join(tmpdir(), 'bildungsnetz-marker-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const anna = plantedPerson('mk7q');
const other = plantedPerson('zz9w');
const logged: string[] = [];
const SECRET = Buffer.alloc(32, 7);
const tools = privacyTools(path.join(dataDir, 'mail'), SECRET);
const catalogue = openCatalogueIndex({
  db,
  pool,
  log: createLog('debug', (line) => logged.push(line)),
  folder: path.join(dataDir, 'index'),
});
afterAll(() => catalogue.stop());

let told: readonly string[];
let toldOfOther: readonly string[];

beforeAll(async () => {
  await mkdir(path.join(dataDir, 'index'));
  await addProvider(db, 'werkhof');
  for (const { id, email, name } of [anna, other]) {
    await putRow(db, 'person', {
      ...{ id, email, name, email_key: email.toLowerCase() },
      ...{ created_at: now, updated_at: now },
    });
  }
  await addPerson(db, { email: 'owner@gast.example', name: 'Demo Verantwortliche' });
  told = await plant(anna, other.id, 'kurs-eins');
  toldOfOther = await plant(other, anna.id, 'kurs-zwei');
  const mailer = openMailer({
    smtpUrl: undefined,
    folder: path.join(dataDir, 'mail'),
    sender: { name: 'Demo-Netz', address: 'netz@netz.example', replyTo: null },
  });
  for (const { email, name, mark } of [anna, other]) {
    const message = {
      id: `eml${mark.charCodeAt(0)}`,
      ...{ subject: 'Ihr Code', language: 'de', writtenAt: now, unsubscribeUrl: null },
    };
    const never = new AbortController().signal;
    await mailer.send({ ...message, to: email, text: `Guten Tag ${name},` }, never);
    await mailer.send({ ...message, to: 'owner@gast.example', text: `Es kommt ${name}.` }, never);
  }
  await catalogue.start();
  await catalogue.rebuild();

  async function plant(who: typeof anna, otherId: string, offerId: string) {
    const course = await plantCourse(db, who, { memberId: 'werkhof', offerId });
    const account = await plantAccount(db, who, { memberId: 'werkhof', otherId });
    const membership = await plantMembership(db, who, { memberId: 'werkhof', offerId });
    await plantFunding(db, who);
    await plantAnswers(db, who);
    await plantMail(db, who, SECRET);
    await plantSlips(db, who, { memberId: 'werkhof' });
    const enquiry = await plantEnquiry(db, who, { memberId: 'werkhof', otherId, secret: SECRET });
    const own = { memberId: 'werkhof', secret: SECRET };
    const appointments = await plantAppointments(db, who, own);
    const letter = { kind: 'invitation', email: who.email, personId: who.id, memberId: null };
    const content = { subject: 'Demo', text: `${who.mark}-queued` };
    await accounts
      .transaction()
      .execute((trx) => queueLetter(trx, { ...letter, language: 'de', content, now }));
    return [
      ...course,
      ...account,
      ...membership,
      ...enquiry,
      ...appointments,
      `${who.mark}-queued`,
    ];
  }
});

const subjectOfAnna = () =>
  subjectOf(db, privacyRegister, {
    personId: anna.id,
    addresses: [anna.email],
    names: [anna.name],
    macs: tools.macsOf?.({ addresses: [anna.email], phones: [phoneOf(anna)] }) ?? [],
  });

/** Names of the links and texts of the register that lead to no row of hers. */
async function emptyPlaces(): Promise<readonly string[]> {
  const subject = await subjectOfAnna();
  const empty: string[] = [];
  for (const { table, links, quotes } of tablesOf(privacyRegister)) {
    for (const link of links) {
      if (!(await hasRows(table, link))) empty.push(`${table}.${link.column}`);
    }
    if (quotes !== undefined && links.length === 0 && !ORGANISATIONS_ONLY.includes(table)) {
      const { rows } = await sql`select 1 from ${sql.table(table)} as r
        where r::text ilike ${`%${anna.email}%`}`.execute(db);
      if (rows.length === 0) empty.push(table);
    }
  }
  return empty;

  async function hasRows(table: string, link: PersonLink): Promise<boolean> {
    const mine = rowsOf(link, subject);
    if (mine === null) return false;
    const { rows } = await sql`select 1 from ${sql.table(table)} as r where ${mine}`.execute(db);
    return rows.length > 0;
  }
}
/** Whoever publishes an address as the organisation's own changes it there. */
const ORGANISATIONS_ONLY = ['member'];

async function filesWith(mark: string, folder = dataDir): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const text = (await readFile(file)).toString('latin1').toLowerCase();
    if (text.includes(mark) || entry.name.toLowerCase().includes(mark)) {
      found.push(path.relative(dataDir, file));
    }
  }
  return found.sort();
}

test('the mark is planted at every place of the register', async () => {
  expect(await emptyPlaces()).toEqual([]);
  expect(await filesWith(anna.mark)).toEqual([
    'index/catalogue.snapshot',
    expect.stringMatching(/^mail\//),
    expect.stringMatching(/^mail\//),
  ]);
});

const sealedOfAnna = () => sealedWith(db, privacyRegister, tools.unseal ?? (() => null), anna.mark);

test('the mark is planted in encrypted words too', async () => {
  expect(await sealedOfAnna()).toEqual(
    expect.arrayContaining(['enquiry', 'enquiry_need', 'enquiry_event', 'enquiry_message']),
  );
});

test('the export tells everything of the person and nothing of another one', async () => {
  const wanted = { personId: anna.id, actorId: anna.id, now };
  const text = JSON.stringify(await exportPerson(db, tools, wanted));
  expect(told.filter((word) => !text.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
  expect(text.toLowerCase()).not.toContain(other.mark);
  expect(text).not.toContain('guest-of-');
  expect(text).not.toContain('owner@gast.example');
});

test('an erasure that fails at its end has erased nothing and can be done again', async () => {
  const broken = { ...tools, removeFiles: () => Promise.reject(new Error('the disk is gone')) };
  const erasure = { personId: anna.id, by: null, now };
  await expect(erasePerson(db, broken, erasure)).rejects.toThrow('the disk is gone');
  const text = JSON.stringify(
    await exportPerson(db, tools, { personId: anna.id, actorId: anna.id, now }),
  );
  expect(told.filter((word) => !text.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
});

test('after the erasure the mark is in no table, job, file, index or log, and doing it again finds nothing', async () => {
  const erasure = { personId: anna.id, by: null, now };
  const erased = await erasePerson(db, tools, erasure);
  expect(erased.kind).toBe('erased');
  // The one line that says who was erased: a number that leads nowhere any more.
  await sql`delete from audit_entry where action = 'person.erased'`.execute(db);
  const lost = [anna.mark, anna.email, anna.name];
  expect(await tablesWith(db, lost)).toEqual([]);
  expect(await sealedOfAnna()).toEqual([]);
  await catalogue.refresh();
  expect(await filesWith(anna.mark)).toEqual([]);
  expect(logged.length).toBeGreaterThan(2);
  expect(logged.filter((line) => line.toLowerCase().includes(anna.mark))).toEqual([]);
  expect(await erasePerson(db, tools, erasure)).toEqual({ kind: 'gone' });
});

test('nothing of anybody else is gone', async () => {
  const wanted = { personId: other.id, actorId: other.id, now };
  const text = JSON.stringify(await exportPerson(db, tools, wanted));
  expect(toldOfOther.filter((word) => !text.includes(JSON.stringify(word).slice(1, -1)))).toEqual(
    [],
  );
  expect(await filesWith(other.mark)).toHaveLength(3);
  const { rows } = await sql<{ document: string }>`
    select content->>'description' as document from course_draft order by offer_id`.execute(db);
  expect(rows.map(({ document }) => document)).toEqual([
    'Hallo\n[gelöscht] hilft.',
    `Hallo\n${other.email} hilft.`,
  ]);
});
