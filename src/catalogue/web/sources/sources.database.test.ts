import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBrowser } from '../../../../tests/support/http-browser.ts';
import {
  type ProviderAnswer,
  providerServer,
  type SourceApp,
  sourceApp,
} from '../../../../tests/support/source-app.ts';

const LIST = '/mitglieder/huette/lieferungen/quellen';
const CSV = 'Titel;Beginn;Ort\nSchweißen für Anfänger;2027-01-11;Wesel\n';

let app: SourceApp;
let editor: HttpBrowser;
let answer: (path: string) => ProviderAnswer;
let provider: Awaited<ReturnType<typeof providerServer>>;
beforeAll(async () => {
  app = await sourceApp(['huette', 'insel']);
  editor = await app.editor('erna', 'huette');
  provider = await providerServer(({ url = '' }) => answer(url));
});
beforeEach(async () => {
  answer = () => ({ headers: { 'content-type': 'text/csv', etag: '"1"' }, body: CSV });
  await app.db.deleteFrom('pull_source').execute();
  await app.db.deleteFrom('delivery_file').execute();
});

const typed = (values: Record<string, string> = {}) => ({
  name: 'Kursprogramm',
  kind: 'file',
  addresses: `${provider.url}/kurse.csv`,
  everyHours: '24',
  format: 'auto',
  ...values,
});
const sources = () => app.db.selectFrom('pull_source').selectAll().orderBy('name').execute();
const deliveries = () => app.db.selectFrom('delivery_file').selectAll().orderBy('seq').execute();

describe('an address', () => {
  test('is fetched at once, and what came is delivered', async () => {
    const saved = await editor.post(`${LIST}/neu`, typed());
    expect([saved.status, saved.location]).toEqual([303, `${LIST}?done=saved`]);
    expect(await deliveries()).toMatchObject([
      { member_id: 'huette', channel: 'pull', file_name: 'kurse.csv', state: 'received' },
    ]);
    expect(await sources()).toMatchObject([
      { etag: '"1"', failures: 0, state: 'active', next_at: new Date('2026-11-24T08:00:00Z') },
    ]);
    const { html } = await editor.get(LIST);
    expect(html).toContain('Kursprogramm');
    expect(html).toContain('Wird abgerufen');
  });

  test.each([
    ['is not found', { status: 404 }, 'Dort liegt nichts mehr (Antwort 404)'],
    ['is empty', { body: '' }, 'die Datei ist leer'],
    ['gives no courses', { body: '<html>Willkommen</html>' }, 'nicht mit einem Format'],
    ['wants a key', { status: 401 }, 'verlangt einen Zugang'],
  ])('that %s is told at the form, kept as typed and not saved', async (_name, given, sentence) => {
    answer = () => given;
    const { status, html } = await editor.post(`${LIST}/neu`, typed());
    expect(status).toBe(422);
    expect(html).toContain('<title>Fehler: ');
    expect(html).toContain(sentence);
    expect(html).toContain(`${provider.url}/kurse.csv`);
    expect(await sources()).toEqual([]);
  });

  test.each([
    ['a wrong name', { name: '' }, 'Bitte geben Sie einen Namen an'],
    ['no address', { addresses: 'kurse.csv' }, 'die mit https:// oder http:// beginnen'],
    ['an address inside', { addresses: 'http://10.0.0.1/' }, 'führt nicht ins öffentliche Netz'],
    [
      'two addresses of one file',
      { addresses: 'https://a.example https://b.example' },
      'genau eine Adresse',
    ],
    [
      'an odd header',
      { secretHeader: 'Cookie', secretValue: 'a' },
      'Bitte geben Sie Authorization an',
    ],
    [
      'a header in the key',
      { secretHeader: 'X-Key', secretValue: 'a\r\nb: c' },
      'nicht gesendet werden',
    ],
    ['a key without header', { secretValue: 'a' }, 'auch den Namen des Kopffeldes'],
    ['another interval', { everyHours: '2' }, 'wie oft wir nachsehen'],
    ['another format', { format: 'doc' }, 'Format aus der Liste'],
  ])('with %s is not asked for', async (_name, values, sentence) => {
    const before = provider.requests.length;
    const { status, html } = await editor.post(`${LIST}/neu`, typed(values));
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(provider.requests.length).toBe(before);
  });

  test('shows its key to its server, keeps it encrypted and never shows it again (ASVS 13.3.1)', async () => {
    const secret = { secretHeader: 'X-Api-Key', secretValue: 'demo-geheim-42' };
    await editor.post(`${LIST}/neu`, typed(secret));
    expect(provider.requests.at(-1)?.headers['x-api-key']).toBe('demo-geheim-42');
    const [source] = await sources();
    expect(JSON.stringify(source)).not.toContain('demo-geheim');
    expect(source?.sealed_secret?.toString('latin1')).not.toContain('demo-geheim');
    const { html } = await editor.get(`${LIST}/${source?.id}`);
    expect(html).toContain('Ein Schlüssel ist gespeichert');
    expect(html).not.toContain('demo-geheim');
    const again = { ...typed(secret), secretValue: '', version: '1', name: 'Anders' };
    expect((await editor.post(`${LIST}/${source?.id}`, again)).status).toBe(303);
    expect(provider.requests.at(-1)?.headers['x-api-key']).toBe('demo-geheim-42');
  });

  test('that two people change at once is changed once', async () => {
    await editor.post(`${LIST}/neu`, typed());
    const [source] = await sources();
    const path = `${LIST}/${source?.id}`;
    expect((await editor.post(path, { ...typed({ name: 'Erste' }), version: '1' })).status).toBe(
      303,
    );
    const second = await editor.post(path, { ...typed({ name: 'Zweite' }), version: '1' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Jemand hat diese Adresse inzwischen geändert');
    expect(await sources()).toMatchObject([{ name: 'Erste', version: 2 }]);
  });

  test('is stopped, fetched again and removed', async () => {
    await editor.post(`${LIST}/neu`, typed());
    const [source] = await sources();
    const path = `${LIST}/${source?.id}`;
    await editor.post(`${path}/abrufen`, { state: 'paused', version: '1' });
    expect(await sources()).toMatchObject([{ state: 'paused', next_at: null }]);
    await editor.post(`${path}/abrufen`, { state: 'active', version: '2' });
    expect(await sources()).toMatchObject([{ state: 'active', next_at: app.clock.now }]);
    expect((await editor.post(`${path}/entfernen`, { version: '2' })).status).toBe(409);
    await editor.post(`${path}/entfernen`, { version: '3' });
    expect(await sources()).toEqual([]);
    expect(await deliveries()).toHaveLength(1);
  });

  test('beside a first one has a stock of its own', async () => {
    await editor.post(`${LIST}/neu`, typed({ name: 'Eins' }));
    const same = await editor.post(`${LIST}/neu`, typed({ name: 'Noch einmal' }));
    expect([same.status, same.html.includes('Diese Adresse haben Sie schon')]).toEqual([422, true]);
    await editor.post(
      `${LIST}/neu`,
      typed({ name: 'Zwei', addresses: `${provider.url}/zwei.csv` }),
    );
    const [one, two] = await sources();
    expect([one?.source_key, two?.source_key]).toEqual([null, `pull-${two?.id}`]);
    const stocks = (await deliveries()).map(({ source_id }) => source_id);
    expect(new Set(stocks).size).toBe(2);
  });

  test('of another member does not exist', async () => {
    await editor.post(`${LIST}/neu`, typed());
    const [source] = await sources();
    const stranger = await app.editor('fremd', 'insel');
    const foreign = `/mitglieder/insel/lieferungen/quellen/${source?.id}`;
    expect((await stranger.get(foreign)).status).toBe(404);
    for (const act of ['', '/abrufen', '/entfernen']) {
      expect((await stranger.post(`${foreign}${act}`, { ...typed(), version: '1' })).status).toBe(
        404,
      );
    }
    expect(await sources()).toHaveLength(1);
  });
});

test('a viewer sees addresses and changes nothing', async () => {
  await editor.post(`${LIST}/neu`, typed());
  const viewer = await app.editor('vera', 'huette', 'viewer');
  const { html } = await viewer.get(LIST);
  expect(html).toContain('Kursprogramm');
  expect(html).not.toContain('Adresse angeben');
  expect((await viewer.get(`${LIST}/neu`)).status).toBe(403);
});
