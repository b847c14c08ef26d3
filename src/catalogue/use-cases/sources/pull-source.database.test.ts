import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { someSender } from '../../../../tests/support/sign-in-app.ts';
import {
  type ProviderAnswer,
  providerServer,
  type SourceApp,
  sourceApp,
} from '../../../../tests/support/source-app.ts';
import type { SourceDraft } from '../../model/sources/source-draft.ts';
import { pullSource } from './pull-source.ts';
import { queueDuePulls } from './queue-due-pulls.ts';
import { saveSource } from './save-source.ts';

const HOUR_MS = 3_600_000;
const csv = (title: string) => `Titel;Beginn;Ort\n${title};2027-01-11;Wesel\n`;
const page = (name: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":"${name}"}</script>`;

let app: SourceApp;
let answer: (path: string) => ProviderAnswer;
let provider: Awaited<ReturnType<typeof providerServer>>;
let actorId = '';
beforeAll(async () => {
  app = await sourceApp(['huette']);
  await app.editor('olga', 'huette', 'owner');
  ({ id: actorId } = await app.db.selectFrom('person').select('id').executeTakeFirstOrThrow());
  provider = await providerServer(({ url = '' }) => answer(url));
});
beforeEach(async () => {
  app.clock.now = new Date('2026-11-23T08:00:00Z');
  answer = () => ({ headers: { etag: '"1"' }, body: csv('Schweißen') });
  await app.db.deleteFrom('pull_source').execute();
  await app.db.deleteFrom('delivery_file').execute();
  await app.db.deleteFrom('letter').execute();
});

async function add(draft: Partial<SourceDraft> = {}, secretValue: string | null = null) {
  const saved = await saveSource(app, {
    memberId: 'huette',
    change: null,
    draft: {
      name: 'Kursprogramm',
      kind: 'file',
      addresses: [`${provider.url}/kurse.csv`],
      pageFilter: null,
      format: 'auto',
      everyHours: 24,
      secretHeader: null,
      ...draft,
    },
    secretValue,
    actorId,
    now: app.clock.now,
    chance: 0.5,
  });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.sourceId;
}

/** Lets so many hours pass, then fetches what is due. */
async function pull(sourceId: string, hours = 24, parts: Partial<SourceApp> = {}) {
  app.clock.now = new Date(app.clock.now.getTime() + hours * HOUR_MS);
  const { db, fetch, secret } = { ...app, ...parts };
  await pullSource(
    { db, fetch, secret, sender: someSender },
    { sourceId, now: app.clock.now, chance: 0.5 },
  );
  return app.db
    .selectFrom('pull_source')
    .selectAll()
    .where('id', '=', sourceId)
    .executeTakeFirstOrThrow();
}
const deliveries = () => app.db.selectFrom('delivery_file').selectAll().orderBy('seq').execute();
const letters = () => app.db.selectFrom('letter').selectAll().execute();

describe('what is due', () => {
  test('is fetched with what is known of it; the same is no delivery', async () => {
    const id = await add();
    answer = () => ({ status: 304 });
    expect(await pull(id)).toMatchObject({ failures: 0, fetched_at: app.clock.now });
    expect(provider.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
    answer = () => ({ body: csv('Schweißen') });
    await pull(id);
    expect(await deliveries()).toHaveLength(1);
    answer = () => ({
      body: csv('Löten'),
      headers: { 'last-modified': 'Tue, 24 Nov 2026 08:00:00 GMT' },
    });
    expect(await pull(id)).toMatchObject({ etag: null, next_at: new Date('2026-11-27T08:00:00Z') });
    expect(await deliveries()).toHaveLength(2);
    await pull(id);
    expect(provider.requests.at(-1)?.headers['if-modified-since']).toBe(
      'Tue, 24 Nov 2026 08:00:00 GMT',
    );
  });

  test('is fetched once, whoever looks, and nothing before its time', async () => {
    const id = await add();
    const before = provider.requests.length;
    await pull(id, 23);
    expect(provider.requests.length).toBe(before);
    await Promise.all([pull(id, 1), pull(id, 0), pull(id, 0)]);
    expect(provider.requests.length).toBe(before + 1);
    expect(await queueDuePulls(app.db, app.clock.now)).toBe(0);
    expect(await queueDuePulls(app.db, new Date('2026-11-25T08:00:00Z'))).toBe(1);
  });
});

describe('failures', () => {
  test('are tried again, later each time, and end with the next success', async () => {
    const id = await add();
    answer = () => ({ status: 503 });
    expect(await pull(id)).toMatchObject({
      problem: 'server_error',
      problem_detail: '503',
      failures: 1,
      failing_since: app.clock.now,
      next_at: new Date(app.clock.now.getTime() + 16.5 * 60_000),
    });
    expect(await pull(id, 1)).toMatchObject({
      failures: 2,
      next_at: new Date(app.clock.now.getTime() + 33 * 60_000),
    });
    answer = () => ({ status: 429, headers: { 'retry-after': '7200' } });
    expect(await pull(id, 1)).toMatchObject({
      next_at: new Date(app.clock.now.getTime() + 2 * HOUR_MS),
    });
    answer = () => ({ body: csv('Löten') });
    expect(await pull(id, 2)).toMatchObject({ failures: 0, failing_since: null, problem: null });
  });

  test('for two weeks pause the address and tell the owners once', async () => {
    const id = await add();
    answer = () => ({ status: 404 });
    await pull(id);
    expect(await pull(id, 13 * 24)).toMatchObject({ state: 'active' });
    expect(await letters()).toEqual([]);
    expect(await pull(id, 26)).toMatchObject({
      state: 'paused',
      next_at: null,
      problem: 'not_there',
    });
    await pull(id, 24);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      kind: 'source_paused',
      member_id: 'huette',
      person_id: actorId,
    });
    expect(JSON.stringify(letter?.content)).toContain(
      `/mitglieder/huette/lieferungen/quellen/${id}`,
    );
  });

  test('of a delivery that is none are told like others; what was delivered before stays', async () => {
    const id = await add();
    answer = () => ({ body: '<html>Wartungsarbeiten</html>' });
    expect(await pull(id)).toMatchObject({ problem: 'unknown_format', failures: 1 });
    expect(await deliveries()).toHaveLength(1);
  });

  test('of a key that another secret has sealed ask for it anew', async () => {
    const id = await add({ secretHeader: 'Authorization' }, 'Bearer demo');
    const before = provider.requests.length;
    expect(await pull(id, 24, { secret: Buffer.alloc(32, 9) })).toMatchObject({
      problem: 'secret_lost',
    });
    expect(provider.requests.length).toBe(before);
  });
});

describe('pages with schema.org', () => {
  test('are one delivery, and none where one of them is missing', async () => {
    answer = (path) => ({ body: page(path) });
    const id = await add({ kind: 'pages', addresses: [`${provider.url}/1`, `${provider.url}/2`] });
    expect(await deliveries()).toEqual([]);
    await pull(id, 0);
    expect(await deliveries()).toMatchObject([{ file_name: 'seiten.jsonld', channel: 'pull' }]);
    answer = (path) => (path === '/2' ? { status: 404 } : { body: page(path) });
    expect(await pull(id)).toMatchObject({
      problem: 'not_there',
      problem_detail: `${provider.url}/2`,
    });
    expect(await deliveries()).toHaveLength(1);
  });

  test('of a sitemap are those of its own host that are wanted', async () => {
    const asked: string[] = [];
    answer = (path) => {
      asked.push(path);
      const listed = ['/kurse/1', '/kurse/2', '/impressum'].map((one) => `${provider.url}${one}`);
      const locations = [...listed, 'http://andere.example/kurse/3'];
      return path === '/sitemap.xml'
        ? { body: locations.map((one) => `<url><loc>${one}</loc></url>`).join('') }
        : { body: page(path) };
    };
    const addresses = [`${provider.url}/sitemap.xml`];
    const id = await add({ kind: 'sitemap', addresses, pageFilter: '/kurse/' });
    asked.length = 0;
    await pull(id, 0);
    expect(asked).toEqual(['/sitemap.xml', '/robots.txt', '/kurse/1', '/kurse/2']);
    expect(await deliveries()).toHaveLength(1);
  });
});
