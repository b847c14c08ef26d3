import path from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { fundingApp } from '../../../../tests/support/funding-app.ts';
import { loadFunding } from '../../load-funding.ts';
import { createCheckRules } from './check-rules.ts';

const { db } = await testDatabase();
const book = await loadFunding(path.resolve(import.meta.dirname, '../../../../network/wesel'));
const now = new Date('2026-11-23T08:00:00Z');
const browser = fundingApp(book, db, now);
const rules = createCheckRules(book)(now);

test('the page names files of rules that browsers may keep for ever', async () => {
  const page = await browser.get('/foerderung');
  expect(page.status).toBe(200);
  for (const address of Object.values(rules?.addresses ?? {})) {
    expect(page.html).toContain(address);
    const file = await browser.get(address);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(JSON.parse(file.html)).toHaveProperty('rules.programmes');
  }
});

test('a page that was open while the rules changed is led to those that count now', async () => {
  const old = await browser.get(`/foerderung/regeln/${'0'.repeat(16)}.einfach.json`);
  expect(old.status).toBe(307);
  expect(old.headers.get('cache-control')).toBe('no-store');
  expect(old.location).toBe(rules?.addresses.einfach);
  expect((await browser.get(old.location)).status).toBe(200);
  const oldWords = await browser.get(`/foerderung/regeln/${'0'.repeat(16)}.de-worte.json`);
  expect(oldWords.location).toBe(rules?.wordsAddresses.de);
});

test.each(['x.de.json', `${'0'.repeat(16)}.fr.json`, '..%2Fde.json'])(
  'there is no file %s',
  async (name) => {
    expect((await browser.get(`/foerderung/regeln/${name}`)).status).toBe(404);
  },
);

test('another rule is another file', () => {
  const [first, ...rest] = book.programmes;
  if (first === undefined) throw new Error('no programmes');
  const changed = { ...book, programmes: [{ ...first, status: 'unsicher' as const }, ...rest] };
  const next = createCheckRules(changed)(now);
  expect(next?.addresses.de).not.toBe(rules?.addresses.de);
});

test('a finished check is one more of its day, and nothing else', async () => {
  expect((await browser.post('/foerderung/fertig')).status).toBe(204);
  expect((await browser.post('/foerderung/fertig')).status).toBe(204);
  expect(await db.selectFrom('funding_check_count').selectAll().execute()).toEqual([
    { day: '2026-11-23', finished: 2 },
  ]);
  // Whoever sends something along is not listened to.
  const talking = await browser.post('/foerderung/fertig', { status: 'arbeitslos' });
  expect(talking.status).toBe(413);
});

test('without programmes there is a page that says so, and no check', async () => {
  const empty = { facts: {}, offices: {}, papers: {}, programmes: [], lights: {} };
  const page = await fundingApp(empty, db).get('/foerderung');
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('<funding-check');
  expect(page.html).toContain('noch keine Förderprogramme');
});

test('the words of the check stand in the page as far as it needs no script', async () => {
  const page = await browser.get('/foerderung');
  expect(page.html).toContain('href="/foerderung/wege"');
  expect(page.html).toContain('href="tel:');
  expect(page.html).toMatch(/<button[^>]*check-open[^>]*hidden/);
  expect(page.html).not.toMatch(/\bAnspruch\b/);
});
