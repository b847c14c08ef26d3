import { afterAll, expect, test } from 'vitest';
import { contactSite, CONTACT_NOW as now, someEnquiry } from '../../../../tests/support/contact.ts';
import { deskApp } from '../../../../tests/support/desk-app.ts';
import { createLog } from '../../../platform/log.ts';
import { followAnswers } from '../../../start/follow-answers.ts';
import { answerNeed } from '../../use-cases/enquiry/answer-need.ts';
import { countNeed } from '../../use-cases/enquiry/count-need.ts';
import { submitEnquiry } from '../../use-cases/enquiry/submit-enquiry.ts';
import { takeNeed } from '../../use-cases/enquiry/take-need.ts';
import { figureRoutes } from '../figures/figure-routes.ts';
import { answerRoutes } from './answer-routes.ts';

const site = await contactSite();
const { db, parts, people } = site;
const followed = await followAnswers({ db, log: createLog('silent') });
afterAll(() => followed.stop());
const app = deskApp(site, (given) => {
  const all = { ...given, answers: followed.book, applyAnswers: followed.refresh };
  return [...answerRoutes(all), ...figureRoutes(all)];
});

const FORM = {
  topic: 'reading-writing',
  questionDe: 'Wo kann meine Mutter schreiben üben?',
  answerDe: 'In der Leseinsel, kostenlos.\n\nRufen Sie an.',
  wordings: 'Schreibkurs für Ältere?',
  links: 'Kurse | /kurse',
};

test('an answered enquiry becomes an answer for everybody, without who asked', async () => {
  const { needs } = await submitEnquiry(
    parts,
    someEnquiry({
      name: 'Anna Kowalska',
      topics: ['reading-writing'],
      memberId: 'leseinsel',
      message:
        'Guten Tag, ich heiße Anna Kowalska, Tel. 0151 23456789. Wo kann meine Mutter schreiben üben? Viele Grüße Anna',
      now,
    }),
  );
  const [need] = needs;
  if (need === undefined || need.memberId === null) throw new Error('nobody got it');
  const by = { personId: people.get('leseinsel 1') ?? '', isOffice: false };
  const act = { needId: need.id, desk: need.memberId, by, now };
  await takeNeed(parts, act);
  const text = 'Liebe Frau Kowalska,\n\nin kleinen Gruppen, kostenlos.\n\nViele Grüße\nDemo a1';
  await answerNeed(parts, { ...act, text });

  const author = await app.as('leseinsel 1');
  const form = await author.get(`/mitglieder/${need.memberId}/antworten/neu?need=${need.id}`);
  const page = form.html;
  expect(page).toContain('value="Wo kann meine Mutter schreiben üben?"');
  expect(page).toContain('in kleinen Gruppen, kostenlos.');
  expect(page).not.toMatch(/Kowalska|0151|Anna/);
  const stranger = await app.as('frag-wesel 1');
  const elsewhere = `/mitglieder/frag-wesel/antworten/neu?need=${need.id}`;
  expect((await stranger.get(elsewhere)).status).toBe(404);
});

test('writing, refusing what is personal, four eyes, reading, renewing, withdrawing', async () => {
  const author = await app.as('leseinsel 1');
  const base = '/mitglieder/leseinsel/antworten';
  const personal = { ...FORM, answerDe: 'Fragen Sie Frau Kowalska.', step: 'submit' };
  const refused = await author.post(`${base}/neu`, personal);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Kowalska');
  const draft = await db
    .selectFrom('answer_draft')
    .select(['id', 'version'])
    .executeTakeFirstOrThrow();
  const sent = await author.post(`${base}/entwurf/${draft.id}`, {
    ...{ ...FORM, step: 'submit', version: String(draft.version) },
  });
  expect(sent.location).toBe(`${base}?done=submitted`);

  const office = await app.as('office');
  const review = `/buero/antworten/pruefen/${draft.id}`;
  expect((await author.get(review)).status).not.toBe(200);
  expect((await office.get(review)).html).toContain('Schreibkurs für Ältere?');
  const decision = { verdict: 'release', version: '2', expiresOn: '2027-05-01' };
  const wrong = await office.post(review, { ...decision, expiresOn: '2029-01-01' });
  expect(wrong.status).toBe(422);
  const released = await office.post(review, decision);
  expect(released.location).toBe('/buero/antworten?done=released');

  const path = '/antworten/wo-kann-meine-mutter-schreiben-ueben';
  const page = (await office.get(path)).html;
  expect(page).toContain('gültig bis Sa., 1. Mai 2027');
  expect(page).toContain('/anbieter/leseinsel');
  const search = (await office.get('/antworten?q=Schreibkurs+für+Ältere')).html;
  expect(search).toContain(path);
  const said = await office.post(path, { vote: 'helped' });
  expect(said.location).toBe(`${path}?said=helped`);

  const { id } = await db.selectFrom('answer').select('id').executeTakeFirstOrThrow();
  await author.post(`${base}/seite/${id}`, { do: 'renew' });
  expect((await author.get(base)).html).toContain('Zu sehen bis Mo., 24. Mai 2027');
  await author.post(`${base}/seite/${id}`, { do: 'withdraw' });
  expect((await office.get(path)).status).toBe(404);
  expect((await office.get('/antworten')).html).not.toContain(path);
});

test('public figures: closed months, nothing about fewer than five', async () => {
  const base = { serviceKey: 'leseinsel', channel: 'form', language: 'de' } as const;
  const october = new Date('2026-10-15T08:00:00Z');
  const count = async (
    topic: string,
    kind: 'received' | 'in_time',
    times: number,
    at = october,
  ) => {
    for (let one = 0; one < times; one++) await countNeed(db, { ...base, topic, kind, now: at });
  };
  await count('money', 'received', 20);
  await count('german', 'received', 7);
  await count('young', 'received', 2);
  await count('money', 'in_time', 27);
  await count('crisis', 'received', 9, now);
  const office = await app.as('office');
  const page = (await office.get('/beratung/zahlen')).html;
  expect(page).toContain('November 2025 bis Oktober 2026');
  const file = (await office.get('/beratung/zahlen.csv')).html;
  const topics = file.split('\r\n').filter((line) => line.includes('"topics"'));
  expect(topics).toEqual([
    '"2025-11","2026-10","topics","money","20"',
    '"2025-11","2026-10","topics","*","9"',
  ]);
  expect((await office.get('/buero/anfragen/zahlen')).html).toContain('Was jetzt offen ist');
  const inside = (await office.get('/buero/anfragen/zahlen.csv')).html;
  expect(inside).toContain('"2026-10","leseinsel","young","form","de","received","2"');
});
