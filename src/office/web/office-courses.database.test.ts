import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCourseTerms } from '../../../tests/support/course-terms.ts';
import { formOf } from '../../../tests/support/form-of.ts';
import type { HttpBrowser } from '../../../tests/support/http-browser.ts';
import { addProvider } from '../../../tests/support/members.ts';
import { type OfficeApp, officeApp } from '../../../tests/support/office-app.ts';
import { wholeCourse } from '../../../tests/support/whole-course.ts';
import type { EditingTables } from '../../catalogue/tables.ts';
import { createCourse } from '../../catalogue/use-cases/editing/create-course.ts';
import { publishCourse } from '../../catalogue/use-cases/editing/publish-course.ts';
import { saveCourse } from '../../catalogue/use-cases/editing/save-course.ts';

let app: OfficeApp;
let office: HttpBrowser;
let officeId: string;
beforeAll(async () => {
  app = await officeApp();
  officeId = await app.person('buero', { office: 'office' });
  office = await app.signedIn(officeId);
  await addProvider(app.db, 'werkhof');
  await addCourseTerms(app.db);
});

describe('a course that waits', () => {
  async function waiting(title: string): Promise<string> {
    const db: Kysely<EditingTables> = app.db;
    const act = { memberId: 'werkhof', actorId: officeId, now: app.now };
    await app.db.updateTable('member').set({ trusted: false }).execute();
    const { offerId } = await createCourse(db, { ...act, title });
    const saved = await saveCourse(db, {
      ...act,
      offerId,
      document: wholeCourse(title),
      baseVersion: 1,
      receiptId: offerId,
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const { version } = saved;
    const answer = await publishCourse(db, { ...act, offerId, version, geocode: () => null });
    expect(answer.kind).toBe('waiting');
    return `/buero/kurse/${offerId}`;
  }

  test('is shown with what is in it and goes online', async () => {
    const path = await waiting('Löten am Abend');
    expect((await office.get('/buero')).html).toContain(`href="${path}"`);
    const page = await office.get(path);
    expect(page.html).toContain('Löten am Abend');
    expect(page.html).toContain('Demo-Haus');
    const decided = await office.post(path, { ...formOf(page.html, path), decision: 'publish' });
    expect(decided.location).toBe('/buero/kurse?done=published');
    expect((await office.get(path)).status).toBe(404);
  });

  test('is sent back only with a reason, which is kept where it is too long', async () => {
    const path = await waiting('Schrauben am Abend');
    const form = formOf((await office.get(path)).html, path);
    const without = await office.post(path, { ...form, decision: 'return' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('href="#reason"');
    const old = await office.post(path, { ...form, version: '1', decision: 'return', reason: 'x' });
    expect(old.status).toBe(409);
    expect(old.html).toContain('x</textarea>');
    const decided = await office.post(path, {
      ...form,
      decision: 'return',
      reason: 'Bitte den Preis prüfen.',
    });
    expect(decided.location).toBe('/buero/kurse?done=returned');
  });
  test('does not go online with a topic that was taken away since; the office reads which', async () => {
    const path = await waiting('Feilen am Abend');
    const gone = app.db.deleteFrom('vocabulary_term').where('key', '=', 'deutsch');
    await gone.execute();
    const form = formOf((await office.get(path)).html, path);
    const refused = await office.post(path, { ...form, decision: 'publish' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Das Thema „deutsch“ gibt es in der Liste des Netzwerks nicht');
  });
});
