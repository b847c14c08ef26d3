import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueApp, catalogueApp } from '../../../../tests/support/catalogue-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { addPerson, someSender } from '../../../../tests/support/sign-in-app.ts';
import { USUAL_DAYS } from '../../model/freshness/freshness.ts';
import { confirmUnchangedSource } from '../../queries/freshness/confirm-unchanged-source.ts';
import { careForFreshness } from '../../use-cases/freshness/care-for-freshness.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = new Date('2026-09-01T08:00:00Z');
const clock = { now: FIRST_DAY };

let app: CatalogueApp;
beforeAll(async () => {
  app = await catalogueApp({ now: () => clock.now });
  const { db } = app.database;
  await db
    .insertInto('member')
    .values([memberRow('werkhof'), memberRow('nachbar')])
    .execute();
  const at = { confirmed_at: FIRST_DAY, created_at: FIRST_DAY, updated_at: FIRST_DAY };
  const offers = [
    ['naehen', 'm-werkhof'],
    ['loeten', 'm-werkhof'],
    ['fremd', 'm-nachbar'],
  ] as const;
  for (const [id, memberId] of offers) {
    await db
      .insertInto('offer')
      .values(offerRow(id, memberId, at))
      .execute();
    await db.insertInto('course').values(courseRow(id)).execute();
    await db
      .insertInto('course_run')
      .values(runRow(`r-${id}`, id, at))
      .execute();
  }
  await db
    .insertInto('offer')
    .values(offerRow('fest', 'm-werkhof', at))
    .execute();
  await db.insertInto('course').values(courseRow('fest')).execute();
  await db
    .insertInto('course_run')
    .values(runRow('r-fest', 'fest', { ...at, start_kind: 'fixed', starts_on: '2026-09-20' }))
    .execute();
  for (const name of ['olga', 'emil']) {
    const personId = await addPerson(db, { email: `${name}@werkhof.example`, name });
    await db
      .insertInto('mandate')
      .values({
        id: `mandate-${name}`,
        person_id: personId,
        member_id: 'm-werkhof',
        role: name === 'olga' ? 'owner' : 'editor',
        from_on: '2026-01-01',
        created_at: FIRST_DAY,
      })
      .execute();
  }
});

/** So many days after all was confirmed: the daily care has run, the search has followed. */
async function onDay(days: number): Promise<void> {
  clock.now = new Date(FIRST_DAY.getTime() + days * DAY_MS);
  await careForFreshness(app.database.db, {
    days: USUAL_DAYS,
    sender: someSender,
    now: clock.now,
  });
  await app.index();
}

/** Where an offer is to be seen. */
async function seen(id: string) {
  const page = await app.page(`/kurse/offer-${id}-${id}`);
  const list = (await app.page('/kurse')).html;
  const hits = await (await app.ask('/api/v1/offers')).json();
  const hit = hits.hits.find((one: { id: string }) => one.id === id);
  const map = await (await app.ask('/sitemap-kurse-1.xml')).text();
  const csv = await (await app.ask('/kurse.csv')).text();
  const places = [
    ...(list.includes(`Demo-Kurs ${id}`) ? ['list'] : []),
    ...(hit === undefined ? [] : [`api ${hit.freshness}`]),
    ...(map.includes(`offer-${id}-${id}`) ? ['sitemap'] : []),
    ...(csv.includes(`Demo-Kurs ${id}`) ? ['file'] : []),
  ];
  const detail = await app.ask(`/api/v1/offers/${id}`);
  const asks = page.html.includes('bitte nachfragen');
  return { places, page: page.status, detail: detail.status, asks };
}

const everywhere = (freshness: string) => ['list', `api ${freshness}`, 'sitemap', 'file'];

async function letters() {
  const rows = await app.database.db
    .selectFrom('letter')
    .where('kind', '=', 'courses_to_confirm')
    .orderBy('created_at')
    .orderBy('email')
    .select(['email', 'content'])
    .execute();
  return rows.map(({ email, content }) => ({ email, text: JSON.stringify(content) }));
}

const tokenIn = (text = '') => /bestaetigen\/([\w-]{43})/.exec(text)?.[1] ?? '';
const press = (token: string) =>
  app.ask(`/bestaetigen/${token}`, {
    method: 'POST',
    headers: {
      origin: 'https://netz.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: '',
  });

async function confirmedOn(id: string): Promise<string> {
  const { confirmed_at: at } = await app.database.db
    .selectFrom('offer')
    .where('id', '=', id)
    .select('confirmed_at')
    .executeTakeFirstOrThrow();
  return at.toISOString().slice(0, 10);
}

describe('the clock goes forward', () => {
  test('a course is gone one day after its last start', async () => {
    await onDay(19);
    expect(await seen('fest')).toMatchObject({ places: everywhere('fresh'), page: 200 });
    await onDay(20);
    expect(await seen('fest')).toMatchObject({ places: [], page: 410, detail: 410 });
    expect((await app.page('/kurse/offer-fest-fest')).html).toContain('hat am 20.09.2026 begonnen');
  });

  test('until day 59 nothing happens, on day 60 its people get one letter each', async () => {
    await onDay(59);
    expect(await letters()).toEqual([]);
    await onDay(60);
    expect(await seen('naehen')).toEqual({
      places: everywhere('fresh'),
      page: 200,
      detail: 200,
      asks: false,
    });
    const [emil, olga, ...others] = await letters();
    expect([emil?.email, olga?.email, others]).toEqual([
      'emil@werkhof.example',
      'olga@werkhof.example',
      [],
    ]);
    expect(emil?.text).toContain('Demo-Kurs naehen');
    expect(emil?.text).not.toContain('Demo-Kurs fest');
    expect(tokenIn(emil?.text)).toBe(tokenIn(olga?.text));
  });

  test('nobody is asked twice for the same', async () => {
    await onDay(61);
    await onDay(75);
    expect(await letters()).toHaveLength(2);
  });

  test('on day 90 visitors are told to ask', async () => {
    await onDay(90);
    expect(await seen('naehen')).toEqual({
      places: everywhere('grey'),
      page: 200,
      detail: 200,
      asks: true,
    });
  });

  test('on day 110 the last letter comes, on day 120 nobody finds it', async () => {
    await onDay(110);
    await onDay(112);
    expect(await letters()).toHaveLength(4);
    await onDay(119);
    expect(await seen('naehen')).toMatchObject({ places: everywhere('grey'), page: 200 });
    await onDay(120);
    expect(await seen('naehen')).toMatchObject({ places: [], page: 410, detail: 410 });
    expect((await app.page('/kurse/offer-naehen-naehen')).html).toContain(
      'zuletzt am 01.09.2026 bestätigt',
    );
  });
});

describe('the link of the last letter', () => {
  let token = '';
  beforeAll(async () => {
    token = tokenIn((await letters()).at(-1)?.text);
    const { db } = app.database;
    // Somebody has changed one of the courses since, without confirming it.
    await db
      .updateTable('course_run')
      .set({ price_text: '20 €', updated_at: clock.now })
      .where('id', '=', 'r-loeten')
      .execute();
  });

  test('opening it changes nothing, is kept nowhere and says what would be confirmed', async () => {
    const answer = await app.ask(`/bestaetigen/${token}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('noindex');
    expect(html).toContain('Ja, stimmt noch');
    expect(html).toContain('wurde seit dem Brief geändert');
    expect(await confirmedOn('naehen')).toBe('2026-09-01');
  });

  test('pressing confirms what is unchanged and nothing else, and brings it back', async () => {
    expect((await press(token)).status).toBe(303);
    expect(await confirmedOn('naehen')).toBe('2026-12-30');
    expect(await confirmedOn('loeten')).toBe('2026-09-01');
    expect(await confirmedOn('fremd')).toBe('2026-09-01');
    await app.index();
    expect(await seen('naehen')).toMatchObject({ places: everywhere('fresh'), page: 200 });
    expect(await seen('loeten')).toMatchObject({ places: [], page: 410 });
    const { html } = await app.page(`/bestaetigen/${token}`);
    expect(html).toContain('Danke!');
  });

  test('it works once', async () => {
    clock.now = new Date(clock.now.getTime() + DAY_MS);
    await press(token);
    expect(await confirmedOn('naehen')).toBe('2026-12-30');
    const entries = await app.database.db
      .selectFrom('audit_entry')
      .where('action', '=', 'courses.confirmed_by_letter')
      .select(['actor_id', 'member_id', 'details'])
      .execute();
    expect(entries).toEqual([{ actor_id: null, member_id: 'm-werkhof', details: { offers: 1 } }]);
  });

  test('the first letter has expired and says where to go on', async () => {
    const old = tokenIn((await letters())[0]?.text);
    const { status, html } = await app.page(`/bestaetigen/${old}`);
    expect(status).toBe(410);
    expect(html).toContain('/mitglieder/werkhof/kurse?filter=stale');
    await press(old);
    expect(await confirmedOn('loeten')).toBe('2026-09-01');
  });

  test('an unknown token is no page', async () => {
    expect((await app.page(`/bestaetigen/${'a'.repeat(43)}`)).status).toBe(404);
  });
});

describe('an address that has nothing new', () => {
  test('confirms what its last published delivery named', async () => {
    const { db } = app.database;
    const [received, stale] = ['2026-12-20T08:00:00Z', '2026-12-01T08:00:00Z'];
    await db
      .insertInto('data_source')
      .values({ id: 's', member_id: 'm-nachbar', key: 's', name: 'Demo', created_at: received })
      .execute();
    const counts = { records: 1, created: 1, updated: 0, unchanged: 0, withdrawn: 0, rejected: 0 };
    const file = { format: 'csv', encoding: 'utf-8', file_name: 'x', file_hash: 'x' };
    await db
      .insertInto('delivery')
      .values({
        ...counts,
        ...file,
        id: 'd',
        source_id: 's',
        file_bytes: 1,
        state: 'waiting',
        received_at: received,
        finished_at: received,
        report: '{}',
      })
      .execute();
    const own = (id: string, at: string) =>
      offerRow(id, 'm-nachbar', { source_id: 's', source_key: id, confirmed_at: at });
    await db
      .insertInto('offer')
      .values([own('named', received), own('left', stale)])
      .execute();
    await confirmUnchangedSource(db, 'd', clock.now);
    expect(await confirmedOn('named')).toBe('2026-12-20');
    await db.updateTable('delivery').set({ state: 'published' }).execute();
    await confirmUnchangedSource(db, 'd', clock.now);
    expect(await confirmedOn('named')).toBe('2026-12-31');
    expect(await confirmedOn('left')).toBe('2026-12-01');
  });
});
