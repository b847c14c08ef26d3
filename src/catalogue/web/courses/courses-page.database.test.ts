import { h } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueApp } from '../../../../tests/support/catalogue-app.ts';
import { courseListApp } from '../../../../tests/support/course-list-app.ts';

let app: CatalogueApp;

beforeAll(async () => {
  app = await courseListApp();
});

describe('before the index is ready', () => {
  test('the list shows what begins next and says that the search is being prepared', async () => {
    const { status, html } = await app.page('/kurse?q=irgendwas');
    expect(status).toBe(200);
    expect(html).toContain('Die Suche wird gerade vorbereitet');
    expect(html).toContain('Schweißen am Abend');
    expect(html).not.toContain('Fräsen im Herbst');
  });

  test('machines are told to come back', async () => {
    const response = await app.ask('/api/v1/offers');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });
});

describe('the course list', () => {
  beforeAll(() => app.index());

  test('shows a course with its facts', async () => {
    const { status, html } = await app.page('/kurse?q=Schwei%C3%9Fen&near=46483&km=10');
    expect(status).toBe(200);
    expect(html).toContain('Kurse zu „Schweißen“ bis 10 km um 46483 Wesel');
    expect(html).toContain('href="/kurse/offer-welding-welding"');
    expect(html).toContain('Mo., 11. Januar 2027, 18:00–20:15 Uhr · 1 weiterer Termin');
    expect(html).toContain('120 €');
    expect(html).toContain('Findet sicher statt');
    expect(html).toContain('Noch 3 Plätze frei');
    expect(html).toContain('bestätigt am 01.08.2026');
    expect(html).toMatch(/role="status">1 Kurs</);
    expect(html).toContain('Über den Rhein');
  });

  test('a town among the words where no such course is held becomes the place of the search', async () => {
    const { status, html } = await app.page('/kurse?q=schwei%C3%9Fen+xanten&time=evening');
    expect(status).toBe(200);
    expect(html).toContain(
      'Kein Kurs nennt „xanten“ zusammen mit den anderen Wörtern. Gezeigt wird ein Kurs im Umkreis von 25 km um Xanten.',
    );
    expect(html).toContain('Schweißen am Abend');
    expect(html).toContain('href="/kurse?q=schwei%C3%9Fen&amp;near=Xanten&amp;time=evening">Link');
    expect(html).toMatch(/<input[^>]*name="near"[^>]*value="Xanten"/);
    expect(html).toMatch(/\d km/);
    const ordinary = await app.page('/kurse?q=schwei%C3%9Fen&near=Xanten&time=evening');
    expect(ordinary.html).toMatch(/role="status">1 Kurs</);
    expect(ordinary.html).not.toContain('Kein Kurs nennt');
  });

  test('a town that a course is held in stays a word', async () => {
    const { html } = await app.page('/kurse?q=deutsch+moers');
    expect(html).toContain('Deutsch für die Pflege');
    expect(html).not.toContain('Kein Kurs nennt');
  });

  test('a town alone without any course shows what is around it', async () => {
    const { html } = await app.page('/en/kurse?q=Xanten');
    expect(html).toContain('No course names “Xanten”. Shown is a course within 25 km of Xanten.');
  });

  test('the page names its own short address', async () => {
    const { html } = await app.page('/kurse?q=Deutsch&near=&km=25&utm_source=x&page=1');
    expect(html).toContain('data-address="/kurse?q=Deutsch"');
    expect(html).toContain('href="/kurse?q=Deutsch">Link zu dieser Suche');
  });

  test('a title is text, whatever stands in it', async () => {
    const { html } = await app.page('/kurse?format=online');
    expect(html).toContain('&lt;/script>&lt;b>Löten&lt;/b> &amp; &quot;mehr&quot;');
    expect(html).not.toContain('<b>Löten');
  });

  test('English has its own words and addresses', async () => {
    const { html } = await app.page('/en/kurse?q=Schwei%C3%9Fen');
    expect(html).toContain('Runs for sure');
    expect(html).toContain('href="/en/kurse/offer-welding-welding"');
    expect(html).toContain('lang="de">Schweißen am Abend');
  });

  test('an answer stands above the courses, also on kept pages as soon as it has changed', async () => {
    const path = '/kurse?q=wer+bezahlt+meinen+kurs';
    const askedFor: string[] = [];
    const says = (text: string) =>
      app.useAnswers(({ words, today }) => {
        askedFor.push(`${words} ${today}`);
        return h('p', null, text);
      });
    says('Oft der Staat.');
    for (const _time of [1, 2, 3]) expect((await app.page(path)).html).toContain('Oft der Staat.');
    // The third one was a kept page.
    expect(askedFor).toEqual(Array(2).fill('wer bezahlt meinen kurs 2027-01-10'));
    says('Fragen Sie zuerst.');
    expect((await app.page(path)).html).toContain('Fragen Sie zuerst.');
    expect((await app.page(`${path}&page=2`)).html).not.toContain('Oft der Staat.');
    expect((await app.page('/kurse')).html).not.toContain('Fragen Sie zuerst.');
  });
});

describe('the page cache', () => {
  test('a change of the catalogue is on the page as soon as the index has it', async () => {
    const before = await app.page('/kurse?q=Deutsch');
    expect(before.html).toContain('Deutsch für die Pflege');
    await app.database.db
      .updateTable('offer')
      .set({ title: 'Deutsch für den Bau' })
      .where('id', '=', 'german')
      .execute();
    await app.index();
    expect((await app.page('/kurse?q=Deutsch')).html).toContain('Deutsch für den Bau');
  });
});

test('the ranking rule is public', async () => {
  const { status, html } = await app.page('/rangfolge');
  expect(status).toBe(200);
  expect(html).toContain('Niemand kann einen Platz weiter oben kaufen');
});
