import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { providerServer } from '../../../../tests/support/source-app.ts';
import { guardedFetch, type OutgoingSettings } from '../../../platform/outgoing/index.ts';
import { dueLinks } from '../../queries/links/due-links.ts';
import { forgetLinks } from '../../queries/links/forget-links.ts';
import { goneLinks } from '../../queries/links/gone-links.ts';
import { checkLinks } from './check-links.ts';

const { db } = await testDatabase();
const resolve: OutgoingSettings['resolve'] = () => Promise.reject(new Error('no such host'));
const fetch = guardedFetch({ userAgent: 'Bildungsnetz-Demo/1.0', allowLoopback: true, resolve });

let statuses: Record<string, number>;
let provider: Awaited<ReturnType<typeof providerServer>>;
beforeAll(async () => {
  await addProvider(db, 'huette');
  await addProvider(db, 'insel');
  provider = await providerServer(({ url = '' }) => ({ status: statuses[url] ?? 200 }));
});
beforeEach(async () => {
  statuses = {};
  await db.deleteFrom('link_check').execute();
  await db.deleteFrom('offer').execute();
  await db.updateTable('member').set({ website: null }).execute();
});

async function offer(id: string, url: string, more: { publication?: 'draft' } = {}) {
  const at = new Date('2026-11-01T08:00:00Z');
  await db
    .insertInto('offer')
    .values({
      id,
      member_id: 'huette',
      kind: 'course',
      slug: id,
      title: `Demo ${id}`,
      subtitle: null,
      topics: [],
      targets: [],
      funding: [],
      keywords: [],
      contact_id: null,
      url,
      publication: 'published',
      withdrawn_at: null,
      source_id: null,
      source_key: null,
      source_record_id: null,
      confirmed_at: at,
      created_at: at,
      updated_at: at,
      ...more,
    })
    .execute();
}

const day = (days: number) => new Date(Date.UTC(2026, 10, 23 + days, 8));
const check = (days: number) => checkLinks({ db, fetch }, { now: day(days), pauseMs: 0 });
const told = async (offerId?: string) =>
  (await goneLinks(db, { memberId: 'huette', ...(offerId ? { offerId } : {}) })).map(
    ({ address }) => address,
  );

test('a member is told of a link that was gone three times in a row, and no more when it is back', async () => {
  const address = `${provider.url}/weg`;
  await offer('weg', address);
  await offer('da', `${provider.url}/da`);
  statuses = { '/weg': 404 };
  const looked = [await check(0), await check(1)];
  expect(await told()).toEqual([]);
  looked.push(await check(2));
  expect(looked).toEqual([2, 1, 1]);
  expect(await goneLinks(db, { memberId: 'huette' })).toEqual([
    { address, offerId: 'weg', title: 'Demo weg', since: day(0) },
  ]);
  expect([await told('weg'), await told('da')]).toEqual([[address], []]);
  expect(await goneLinks(db, { memberId: 'insel' })).toEqual([]);
  statuses = {};
  await check(3);
  expect(await told()).toEqual([]);
});

test('a server that is down for a day does not make its links gone, nor there', async () => {
  await offer('weg', `${provider.url}/weg`);
  for (const [days, status] of [404, 500, 404, 503, 404].entries()) {
    statuses = { '/weg': status };
    await check(days);
  }
  expect(await told()).toEqual([`${provider.url}/weg`]);
});

test('a server that knows no HEAD is asked for the page', async () => {
  await offer('get', `${provider.url}/get`);
  const before = provider.requests.length;
  statuses = { '/get': 405 };
  await check(0);
  expect(provider.requests.slice(before).map(({ method }) => method)).toEqual(['HEAD', 'GET']);
});

test('a host that does not exist any more is gone; an address inside is not asked and not told', async () => {
  await db
    .updateTable('member')
    .set({ website: 'https://verlassen.example/' })
    .where('id', '=', 'huette')
    .execute();
  await offer('innen', 'http://10.0.0.1/');
  for (const days of [0, 1, 2]) await check(days);
  expect(await told()).toEqual(['https://verlassen.example/']);
});

test('what is published and due is looked at, once a week where it was there; the rest is forgotten', async () => {
  await offer('da', `${provider.url}/da`);
  await offer('auch', `${provider.url}/da`);
  await offer('entwurf', `${provider.url}/entwurf`, { publication: 'draft' });
  await offer('post', 'mailto:kurse@demo.example');
  expect(await check(0)).toBe(1);
  expect(await dueLinks(db, { now: day(6), most: 10 })).toEqual([]);
  expect(await dueLinks(db, { now: day(8), most: 10 })).toEqual([`${provider.url}/da`]);
  await db.deleteFrom('offer').execute();
  await forgetLinks(db);
  expect(await db.selectFrom('link_check').selectAll().execute()).toEqual([]);
});
