import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { importDelivery } from '../src/catalogue/use-cases/import-delivery.ts';
import { decideDelivery } from '../src/catalogue/use-cases/intake/decide-delivery.ts';
import { receiveDelivery } from '../src/catalogue/use-cases/intake/receive-delivery.ts';
import { loadNetwork } from '../src/network/index.ts';
import { connect } from '../src/platform/database/connect.ts';
import { randomId } from '../src/platform/ids.ts';
import type { PortalTables } from '../src/start/open-database.ts';
import { AttacksInTurn } from '../tests/hostile-input/attacks/attacks.ts';
import {
  csvOf,
  poisonedCalendar,
  poisonedJson,
  poisonedPage,
  poisonedRows,
  poisonedXml,
} from '../tests/hostile-input/attacks/poisoned.ts';
import { bytesOf } from '../tests/support/intake.ts';
import { addProvider } from '../tests/support/members.ts';
import { workbook } from '../tests/support/workbook.ts';
import { JOURNEY_CLOCK } from './support/global-setup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

const MEMBER = 'angriff-demo';
const PLANNER = 'kursplanung@netzwerk-demo.example';
const OFFICE = 'geschaeftsstelle@netzwerk-demo.example';
const NAMED = '"><img src=x onerror=window.attacked=1>.csv';
const now = new Date(JOURNEY_CLOCK);

const POISONED = [
  ['docs/formats/openqcat-beispiel.xml', poisonedXml],
  ['docs/formats/open-vhs-beispiel.xml', poisonedXml],
  ['docs/formats/kufer-beispiel.xml', poisonedXml],
  ['docs/formats/xcri-cap-beispiel.xml', poisonedXml],
  ['tests/hostile-input/specimens/berlin-vhs.json', poisonedJson],
  ['docs/formats/schema-org-beispiel.jsonld', poisonedJson],
  ['docs/formats/amb-beispiel.json', poisonedJson],
  ['docs/formats/moochub-beispiel.json', poisonedJson],
  ['docs/formats/icalendar-beispiel.ics', poisonedCalendar],
] as const;

const { db, close } = connect<PortalTables>(
  { socketDir: inject('portalSocketDir'), database: 'bildungsnetz' },
  { max: 2 },
);

/** What of an attack became part of a page. */
async function survivors(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] =
      Reflect.get(globalThis, 'attacked') === undefined ? [] : ['a script ran'];
    for (const element of document.querySelectorAll('*')) {
      if (
        /^(iframe|object|embed|base|marquee|math|xss-demo|animate|details-x)$/i.test(
          element.tagName,
        )
      )
        found.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        const target = value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
        const isAddress = /^(href|src|action|formaction|data|poster|srcdoc|xlink:href)$/i.test(
          name,
        );
        if (/^on/i.test(name) || (isAddress && /^(javascript|vbscript|data:text)/.test(target)))
          found.push(element.outerHTML.slice(0, 200));
        if (/^(src|data|style|action|formaction)$/i.test(name) && target.includes('boese.example'))
          found.push(element.outerHTML.slice(0, 200));
      }
    }
    return found;
  });
}

test('no attack in a delivery becomes part of a page: course, list, staging, office, feeds, print', {
  timeout: 180_000,
}, async () => {
  const attacks = new AttacksInTurn();
  await addProvider(db, MEMBER);
  await giveMandate();
  const rows = poisonedRows(attacks);
  const waiting = await receive(csvOf(rows), NAMED);
  const unknown = await receive(
    csvOf([
      ['Nr', 'Kursname', '<img src=x onerror=window.attacked=1>'],
      ...rows.slice(1, 9).map((row) => row.slice(0, 3)),
    ]),
    'a.csv',
  );
  await importAll(attacks);
  const found: string[] = [];
  await visit({ reducedMotion: 'reduce' }, async (page) => {
    page.on('dialog', (dialog) => {
      found.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const look = async (address: string, status = 200) => {
      const response = await page.goto(address);
      if (response?.status() !== status) found.push(`${address}: ${response?.status()}`);
      found.push(...(await survivors(page)).map((what) => `${address}: ${what}`));
    };
    await signIn(page, PLANNER);
    const own = `/mitglieder/${MEMBER}`;
    await settled([waiting, unknown]);
    const positions = await db
      .selectFrom('delivery_item')
      .where('delivery_id', '=', waiting)
      .where('kind', '=', 'rejected')
      .select('position')
      .execute();
    expect(positions).not.toEqual([]);
    for (const address of [
      '',
      `/${waiting}`,
      `/${waiting}?page=2`,
      `/${waiting}/datensatz/${positions[0]?.position}`,
      `/spalten/${waiting}`,
      `/spalten/${unknown}`,
    ])
      await look(`${own}/lieferungen${address}`);
    await page.context().clearCookies();
    await signIn(page, OFFICE);
    for (const address of ['/buero/lieferungen', `/buero/lieferungen/${waiting}`, '/buero/kurse'])
      await look(address);
    await publish(waiting);
    await settled([waiting]);
    const offers = await db
      .selectFrom('offer')
      .where('member_id', '=', MEMBER)
      .where('publication', '=', 'published')
      .select(['id', 'slug'])
      .orderBy('id')
      .execute();
    expect(offers.length).toBeGreaterThan(40);
    await signIn(page, PLANNER);
    for (const { id } of offers.slice(0, 3))
      for (const part of ['', '/text', '/angaben', '/vorschau', '/verlauf'])
        await look(`${own}/kurse/${id}${part}`);
    await look(`${own}/kurse`);
    await signOut(page);
    for (const { id, slug } of offers) await look(`/kurse/${slug}-${id}`);
    await page.emulateMedia({ media: 'print' });
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    await page.emulateMedia({ media: 'screen' });
    for (const address of [
      `/anbieter/${MEMBER}`,
      '/kurse?q=Angriff',
      `/vergleich?${offers
        .slice(0, 4)
        .map(({ id }) => `offer=${id}`)
        .join('&')}`,
    ])
      await look(address);
    // As a feed reader does that shows what an entry holds, without a policy to protect it.
    for (const feed of ['/kurse.atom?q=Angriff', '/kurse.rss?q=Angriff']) {
      const text = await (await fetch(new URL(feed, inject('portalUrl')))).text();
      const html = await page.evaluate((xml) => {
        const entries = new DOMParser().parseFromString(xml, 'application/xml');
        return [...entries.querySelectorAll('[type=html], item > description')]
          .map((one) => one.textContent ?? '')
          .join('\n');
      }, text);
      expect(text).toContain('Angriff');
      await page.goto('about:blank');
      await page.setContent(html);
      found.push(...(await survivors(page)).map((what) => `${feed}: ${what}`));
    }
    await page.goto('/');
  }).finally(clean);
  expect(found).toEqual([]);
});

async function giveMandate(): Promise<void> {
  const { id } = await db
    .selectFrom('person')
    .where('email', '=', PLANNER)
    .select('id')
    .executeTakeFirstOrThrow();
  await sql`insert into mandate select * from jsonb_populate_record(null::mandate, (select to_jsonb(m) || ${JSON.stringify({ id: randomId(), member_id: MEMBER })}::jsonb from mandate m where person_id = ${id} limit 1))`.execute(
    db,
  );
}

async function receive(text: string, fileName: string): Promise<string> {
  const answer = await receiveDelivery(db, {
    memberId: MEMBER,
    channel: 'upload',
    fileName,
    mediaType: 'text/csv',
    body: bytesOf(text),
    format: 'csv',
    actorId: null,
    now,
  });
  if (answer.kind === 'refused') throw new Error(answer.message);
  return answer.deliveryId;
}

/** Until the portal has worked them off. */
async function settled(ids: readonly string[]): Promise<void> {
  for (;;) {
    const open = await db
      .selectFrom('delivery_file')
      .where('id', 'in', ids)
      .where('state', 'in', ['received', 'reading', 'publishing'])
      .select('id')
      .execute();
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function publish(deliveryId: string): Promise<void> {
  const { version } = await db
    .selectFrom('delivery_file')
    .where('id', '=', deliveryId)
    .select('version')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .selectFrom('person')
    .where('email', '=', OFFICE)
    .select('id')
    .executeTakeFirstOrThrow();
  const decided = await decideDelivery(db, {
    memberId: MEMBER,
    deliveryId,
    version,
    decision: 'publish',
    acceptsShrink: true,
    isOffice: true,
    actorId: id,
    now,
  });
  expect(decided.kind).toBe('publishing');
}

async function importAll(attacks: AttacksInTurn): Promise<void> {
  const { terms } = await loadNetwork('network/wesel');
  const folder = await mkdtemp(path.join(tmpdir(), 'bildungsnetz-attacks-'));
  const deliver = async (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    const answer = await importDelivery(db, {
      file,
      memberSlug: MEMBER,
      format: 'auto',
      now,
      acceptShrink: true,
      lookups: { terms, geocode: () => null },
    });
    expect(answer, name).toMatchObject({ report: { state: 'published' } });
  };
  for (const [file, poison] of POISONED)
    await deliver(path.basename(file), poison(readFileSync(file, 'utf8'), attacks));
  await deliver(
    'seite.html',
    poisonedPage(readFileSync('docs/formats/schema-org-beispiel.html', 'utf8'), attacks),
  );
  const [heading = [], ...rows] = poisonedRows(attacks);
  await deliver(
    'kurse.xlsx',
    await workbook({ '<img src=x onerror=alert(1)>': [heading, ...rows.slice(0, 3)] }),
  );
  await rm(folder, { recursive: true });
}

/** Other journeys count courses. */
async function clean(): Promise<void> {
  await sql`update offer set publication = 'withdrawn', withdrawn_at = now() where member_id = ${MEMBER}`.execute(
    db,
  );
  await sql`update member set publication = 'withdrawn' where id = ${MEMBER}`.execute(db);
  await sql`delete from mandate where member_id = ${MEMBER}`.execute(db);
  await sql`delete from delivery_file where member_id = ${MEMBER}`.execute(db);
  await close();
}
