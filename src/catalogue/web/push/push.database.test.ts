import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SOURCE_APP_URL, type SourceApp, sourceApp } from '../../../../tests/support/source-app.ts';
import { createKey } from '../../use-cases/push/create-key.ts';

const PATH = '/api/v1/deliveries';
const CSV = 'Titel;Beginn;Ort\nSchweißen für Anfänger;2027-01-11;Wesel\n';

let app: SourceApp;
let keys: { huette: string; insel: string };
beforeAll(async () => {
  app = await sourceApp(['huette', 'insel']);
});
beforeEach(async () => {
  for (const table of ['delivery_key', 'delivery_file'] as const) {
    await app.db.deleteFrom(table).execute();
  }
  const key = async (memberId: string) => {
    const by = { memberId, actorId: await personOf(memberId), now: app.clock.now };
    return (await createKey(app.db, { ...by, name: 'Kursprogramm' })) ?? '';
  };
  keys = { huette: await key('huette'), insel: await key('insel') };
});

const people = new Map<string, string>();
async function personOf(memberId: string): Promise<string> {
  if (!people.has(memberId)) {
    await app.editor(`wer-${memberId}`, memberId);
    const { id } = await app.db
      .selectFrom('person')
      .where('email', '=', `wer-${memberId}@personen.example`)
      .select('id')
      .executeTakeFirstOrThrow();
    people.set(memberId, id);
  }
  return people.get(memberId) ?? '';
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const push = (body: string | FormData | null, headers: Record<string, string> = {}, query = '') =>
  app.app.request(`${SOURCE_APP_URL}${PATH}${query}`, { method: 'POST', headers, body });
const json = async (response: Response): Promise<Record<string, unknown>> => response.json();
const count = async () => (await app.db.selectFrom('delivery_file').select('id').execute()).length;

describe('a program with a key', () => {
  test('delivers a file and asks how far it has come', async () => {
    const taken = await push(CSV, { ...bearer(keys.huette), 'content-type': 'text/csv' });
    expect(taken.status).toBe(202);
    const location = taken.headers.get('location') ?? '';
    const body = await json(taken);
    expect(body).toMatchObject({ url: location, state: 'received', format: 'csv', report: null });
    const seen = await app.app.request(location, { headers: bearer(keys.huette) });
    expect([seen.status, await json(seen)]).toEqual([200, body]);
    const other = await app.app.request(location, { headers: bearer(keys.insel) });
    expect(other.status).toBe(404);
  });

  test.each([
    ['the key before the file', ['access_token', 'file']],
    ['the key after the file', ['file', 'access_token']],
  ])('sends the form of the VHS finder: %s', async (_name, order) => {
    const form = new FormData();
    for (const field of order) {
      if (field === 'file') form.append('file', new File([CSV], 'export.csv'));
      else form.append('access_token', keys.huette);
    }
    const taken = await push(form);
    expect(await json(taken)).toMatchObject({ fileName: 'export.csv', format: 'csv' });
    expect(taken.status).toBe(202);
  });

  test('that asks twice delivers once', async () => {
    const key = bearer(keys.huette);
    const first = await json(await push(CSV, key));
    expect(await json(await push(CSV, key))).toEqual(first);
    const named = { ...key, 'idempotency-key': 'nacht-7' };
    const third = await json(await push(`${CSV}Löten;2027-02-01;Wesel\n`, named));
    expect(third.id).not.toBe(first.id);
    expect(await json(await push(`${CSV}Löten;2027-02-01;Wesel\n`, named))).toEqual(third);
    expect((await push(CSV, named)).status).toBe(409);
    expect(await count()).toBe(2);
  });

  test('that brings back the file before the last delivers again', async () => {
    const key = bearer(keys.huette);
    const first = await json(await push(CSV, key));
    await push(`${CSV}Löten;2027-02-01;Wesel\n`, key);
    app.clock.now = new Date(app.clock.now.getTime() + 120_000);
    expect((await json(await push(CSV, key))).id).not.toBe(first.id);
  });

  test.each<[string, string | null, Record<string, string>, string, number, string]>([
    ['nothing', '', {}, '', 422, 'not-a-delivery'],
    ['what is no delivery', 'Guten Tag', {}, '', 422, 'not-a-delivery'],
    ['a format that does not exist', CSV, {}, '?format=doc', 422, 'not-a-delivery'],
    ['an unknown parameter', CSV, {}, '?fromat=csv', 400, 'invalid-query'],
    ['an odd Idempotency-Key', CSV, { 'idempotency-key': 'ä' }, '', 400, 'invalid-query'],
  ])('gets a reason for %s', async (_name, body, headers, query, status, kind) => {
    const refused = await push(body, { ...bearer(keys.huette), ...headers }, query);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect((await json(refused)).type).toBe(`${SOURCE_APP_URL}/api#${kind}`);
    expect(await count()).toBe(0);
  });
});

describe('without a valid key nothing is taken (ASVS 8.2.1)', () => {
  test.each([
    ['no key', {}],
    ['an invented one', bearer(`bnl_${'a'.repeat(43)}`)],
    ['one of another kind', { authorization: 'Basic ZGVtbzpkZW1v' }],
    ['one in the address', { 'x-access-token': 'demo' }],
  ])('%s', async (_name, headers: Record<string, string>) => {
    const refused = await push(CSV, headers);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await count()).toBe(0);
  });

  test('a form without one', async () => {
    const form = new FormData();
    form.append('file', new File([CSV], 'export.csv'));
    expect((await push(form)).status).toBe(401);
  });

  test('ASVS 3.5.1: a session is none', async () => {
    const editor = await app.editor('sitzung', 'huette', 'owner');
    const form = new FormData();
    form.append('file', new File([CSV], 'export.csv'));
    expect((await editor.upload(PATH, form)).status).toBe(401);
    expect(await count()).toBe(0);
  });
});

describe('keys', () => {
  const PAGE = '/mitglieder/huette/lieferungen/quellen/schluessel';

  test('are made by people who have just proved who they are, shown once, and end at once (ASVS 7.5.3, 11.5.1)', async () => {
    const owner = await app.editor('olga', 'huette', 'owner');
    const made = await owner.post(`${PAGE}/neu`, { name: 'Nachtlauf' });
    const [token = ''] = /bnl_[\w-]{43}/.exec(made.html) ?? [];
    expect(token).not.toBe('');
    const list = await owner.get(PAGE);
    expect(list.html).toContain('Nachtlauf');
    expect(list.html).not.toContain(token);
    const kept = await app.db.selectFrom('delivery_key').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await push(CSV, bearer(token))).status).toBe(202);
    const key = kept.find(({ name }) => name === 'Nachtlauf');
    await owner.post(`${PAGE}/${key?.id}/widerrufen`);
    expect((await push(CSV, bearer(token))).status).toBe(401);
    expect((await owner.get(PAGE)).html).toContain('Gesperrt am 23. November 2026');
    app.clock.now = new Date(app.clock.now.getTime() + 16 * 60_000);
    const later = await owner.get(`${PAGE}/neu`);
    expect(later.location).toContain('/anmelden/bestaetigen');
  });

  test('are ten at most, and have a name', async () => {
    const owner = await app.editor('otto', 'huette', 'owner');
    expect((await owner.post(`${PAGE}/neu`, { name: ' ' })).status).toBe(422);
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++)
      statuses.push((await owner.post(`${PAGE}/neu`, { name: `${i}` })).status);
    expect(statuses).toEqual([...Array<number>(9).fill(200), 422]);
  });

  test('of another member cannot be revoked', async () => {
    const owner = await app.editor('olaf', 'insel', 'owner');
    const { id } = await app.db
      .selectFrom('delivery_key')
      .where('member_id', '=', 'huette')
      .select('id')
      .executeTakeFirstOrThrow();
    const path = `/mitglieder/insel/lieferungen/quellen/schluessel/${id}/widerrufen`;
    expect((await owner.post(path)).status).toBe(404);
    expect((await push(CSV, bearer(keys.huette))).status).toBe(202);
  });
});
