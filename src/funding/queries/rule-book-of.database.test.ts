import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { RULE_FILES, writeRuleFiles } from '../../../tests/support/rule-files.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { checkVersion } from '../check-version.ts';
import { loadFunding } from '../load-funding.ts';
import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import { noteChecked } from '../use-cases/note-checked.ts';
import { noteExpectation } from '../use-cases/note-expectation.ts';
import { putTexts } from '../use-cases/put-texts.ts';
import { releaseVersion } from '../use-cases/release-version.ts';
import { setLight } from '../use-cases/set-light.ts';
import { expectationsOf } from './expectations-of.ts';
import { ruleBookOf } from './rule-book-of.ts';
import { versionHistory } from './version-history.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const AT = { fundingKeys: ['bildungsscheck'], today: '2026-11-23' };
const authorId = await addPerson(db, { email: 'eins@personen.example' });
const actorId = await addPerson(db, { email: 'zwei@personen.example' });

const loaded = async () => loadFunding(await writeRuleFiles(RULE_FILES));

/** A version of the book, or a mistake in the test. */
function versionIn({ programmes }: RuleBook, id: string, from: string): ProgrammeVersion {
  const found = programmes.find((one) => one.id === id && one.gueltig_von === from);
  if (found === undefined) throw new Error(`There is no ${id} ${from}`);
  return found;
}

const spans = ({ programmes }: RuleBook, id: string) =>
  programmes
    .filter((one) => one.id === id)
    .map(({ gueltig_von, gueltig_bis }) => [gueltig_von, gueltig_bis]);

const acts = async () =>
  (await db.selectFrom('audit_entry').select('action').orderBy('at').execute()).map(
    ({ action }) => action,
  );

test('a released version ends the running one the day before, of the files and of the office', async () => {
  const files = await loaded();
  const before = await ruleBookOf(db, files);
  expect(before.book.programmes).toEqual(files.programmes);
  const running = versionIn(files, 'scheck', '2026-01-01');
  const release = (from: string) =>
    releaseVersion(db, {
      version: { ...running, gueltig_von: from },
      authorId,
      releasedBy: actorId,
      reason: 'Neue Richtlinie',
      now,
    });
  expect(await release('2027-03-01')).toEqual({ kind: 'released' });
  expect(await release('2027-01-01')).toEqual({ kind: 'released' });
  expect(await release('2027-01-01')).toEqual({ kind: 'exists' });
  const after = await ruleBookOf(db, files);
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(spans(after.book, 'scheck')).toEqual([
    ['2024-01-01', '2025-12-31'],
    ['2026-01-01', '2026-12-31'],
    ['2027-01-01', '2027-02-28'],
    ['2027-03-01', undefined],
  ]);
  expect(await acts()).toContain('funding_version.released');
});

test('corrected words are a further edition; another meaning is refused', async () => {
  const files = await loaded();
  const { book } = await ruleBookOf(db, files);
  const present = versionIn(book, 'zusatz', '2026-01-01');
  const words = { de: 'Mehr Geld', einfach: 'Mehr Geld', en: 'More money' };
  const act = { book, reason: 'Tippfehler', actorId, now };
  const put = (version: ProgrammeVersion) => putTexts(db, { ...act, version });
  expect(await put({ ...present, text: { kurz: words } })).toEqual({ kind: 'saved' });
  expect(await put({ ...present, name: words })).toEqual({ kind: 'saved' });
  expect(await put({ ...present, anspruch: 'muss' })).toEqual({ kind: 'other_meaning' });
  expect(await put({ ...present, gueltig_von: '2026-02-01' })).toEqual({ kind: 'missing' });
  const shown = versionIn((await ruleBookOf(db, files)).book, 'zusatz', '2026-01-01');
  expect([shown.name.en, shown.text.kurz.en]).toEqual(['More money', present.text.kurz.en]);
  const history = await versionHistory(db, 'zusatz');
  expect(history.map(({ edition, reason }) => [edition, reason])).toEqual([
    [2, 'Tippfehler'],
    [1, 'Tippfehler'],
  ]);
});

test('a look raises the day of the version, and never lowers it', async () => {
  const files = await loaded();
  for (const checkedOn of ['2026-11-23', '2026-11-01', '2026-11-23'])
    await noteChecked(db, {
      programmeId: 'alt',
      validFrom: '2020-01-01',
      checkedOn,
      actorId,
      now,
    });
  const { book } = await ruleBookOf(db, files);
  expect(versionIn(book, 'alt', '2020-01-01').geprueft).toBe('2026-11-23');
  expect(versionIn(book, 'scheck', '2024-01-01').geprueft).toBe('2026-11-20');
});

test('a light is set, confirmed and taken back; each time the number grows', async () => {
  const files = await loaded();
  const light = async (state: 'open' | 'used_up' | null, confirmedOn: string) => {
    await setLight(db, { programmeId: 'scheck', state, confirmedOn, actorId, now });
    return ruleBookOf(db, files);
  };
  const set = await light('used_up', '2026-11-01');
  const confirmed = await light('used_up', '2026-11-23');
  const removed = await light(null, '2026-11-23');
  expect(set.book.lights).toEqual({
    scheck: { state: 'used_up', confirmedOn: '2026-11-01' },
  });
  expect(confirmed.book.lights.scheck?.confirmedOn).toBe('2026-11-23');
  expect(removed.book.lights).toEqual({});
  expect(confirmed.revision).toBeGreaterThan(set.revision);
  expect(removed.revision).toBeGreaterThan(confirmed.revision);
});

test('the newest expectation of a persona counts', async () => {
  const act = { personaId: 'dev-01', programmeId: 'scheck', actorId, now };
  await noteExpectation(db, { ...act, status: 'unknown', amounts: {}, reason: 'Erst so' });
  await noteExpectation(db, {
    ...act,
    status: 'applicable',
    amounts: { zuschuss_eur: 400 },
    reason: 'Neue Richtlinie',
  });
  const found = await expectationsOf(db);
  expect(found).toMatchObject([{ status: 'applicable', amounts: { zuschuss_eur: 400 } }]);
});

test('a released version that no longer fits the files is left out and named, the others count', async () => {
  const files = await loaded();
  const version = versionIn(files, 'alt', '2020-01-01');
  const insert = (valid_from: string, document: unknown) =>
    db
      .insertInto('funding_version')
      .values({
        programme_id: 'alt',
        valid_from,
        edition: 1,
        document: JSON.stringify(document),
        released_at: now,
        reason: 'Test',
      })
      .execute();
  await insert('2018-01-01', { ...version, gueltig_von: '2018-01-01', anspruch: 'vielleicht' });
  await insert('2019-01-01', { ...version, gueltig_von: '2019-01-01', stelle: ['fort'] });
  const { book } = await ruleBookOf(db, files);
  expect(book.unfit).toEqual([
    { programmeId: 'alt', validFrom: '2018-01-01' },
    { programmeId: 'alt', validFrom: '2019-01-01' },
  ]);
  expect(spans(book, 'alt')).toEqual([['2020-01-01', '2021-12-31']]);
  expect(spans(book, 'scheck')).toHaveLength(4);
});

test('what is to be released is checked as it would count', async () => {
  const files = await loaded();
  const running = versionIn(files, 'scheck', '2026-01-01');
  const next = { ...running, gueltig_von: '2027-01-01', faelle: casesFrom(running, '2027-01-01') };
  expect(checkVersion(next, files, AT)).toMatchObject({ problems: [] });
  const ended: RuleBook = {
    ...files,
    programmes: files.programmes.map((one) =>
      one === running ? { ...one, gueltig_bis: '2026-06-30' } : one,
    ),
  };
  const places = (candidate: unknown, book = files) =>
    checkVersion(candidate, book, AT).problems.map(({ place }) => place);
  expect(places(next, ended)).toEqual(['gueltig_von']);
  expect(places({ ...next, luecke: 'Kein Geld im Haushalt' }, ended)).toEqual([]);
  expect(places(running)).toEqual(['gueltig_von']);
  expect(places({ ...next, faelle: running.faelle })).toEqual(['faelle.0.status']);
  const wrong = checkVersion({ ...next, regel: { alle: [{ fakt: 'person.alter' }] } }, files, AT);
  expect(wrong.version).toBeNull();
  expect(wrong.problems[0]).toEqual({
    place: 'regel.alle.0.op',
    message: expect.stringContaining('Die Angabe fehlt. Erlaubt ist: ist'),
  });
});

const casesFrom = ({ faelle }: ProgrammeVersion, stichtag: string) =>
  faelle.map((one) => ({ ...one, stichtag }));
