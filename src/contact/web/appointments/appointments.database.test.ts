import { expect, test } from 'vitest';
import { contactSite } from '../../../../tests/support/contact.ts';
import { deskApp } from '../../../../tests/support/desk-app.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import { appointmentAreaRoutes } from './appointment-area-routes.ts';

const site = await contactSite();
const app = deskApp(site, appointmentAreaRoutes);
const DESK = '/mitglieder/leseinsel/praesenz';

/** Adds presence hours on Wednesday 25 November 2026, nine to ten, by the form as it is. */
async function enter(values: Record<string, string | string[]> = {}) {
  const desk = await app.as('leseinsel 1');
  const form = formOf((await desk.get(`${DESK}/neu`)).html, `${DESK}/neu`);
  const wish = { rhythm: 'once', fromOn: '2026-11-25', fromTime: '09:00', toTime: '10:00' };
  return desk.post(`${DESK}/neu`, { ...form, ...wish, ways: ['place', 'phone'], ...values });
}

test('presence hours become slots; one is booked, shown, cancelled and free again', async () => {
  expect((await enter()).location).toBe(`${DESK}?done=saved`);
  const guest = await app.as('leseinsel 1');
  const list = (await guest.get('/beratung/termine?service=leseinsel')).html;
  expect(list).toContain('25. November 2026');
  const [path = ''] = /\/beratung\/termine\/[0-9a-z]{12}-20261125T0800/.exec(list) ?? [];
  const page = await guest.get(path);
  const form = formOf(page.html, path);

  const empty = await guest.post(path, form);
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Bitte geben Sie einen Vornamen an');

  const filled = { ...form, name: 'Kim', contact: '0281 12 34 56' };
  const booked = await guest.post(path, filled);
  expect(booked.location).toMatch(/^\/kontakt\/termin\/[\w-]{43}\?done=booked$/);
  const own = booked.location.replace('?done=booked', '');
  expect((await guest.post(path, filled)).location).toBe(booked.location);
  expect((await guest.get(booked.location)).html).toContain('Ihr Termin ist gebucht');
  expect((await guest.get(`${own}/termin.ics`)).html).toContain('DTSTART:20261125T080000Z');

  const late = await guest.post(path, { ...filled, name: 'Alex', contact: 'alex@gast.example' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('gerade vergeben');
  const again = formOf(late.html, path);
  expect([again.name, again.contact]).toEqual(['Alex', 'alex@gast.example']);
  expect(String(again.slot)).toMatch(/T0830$/);
  expect((await guest.post(path, again)).status).toBe(303);
  expect((await guest.get(path)).status).toBe(409);

  const week = await (await app.as('leseinsel 1')).get(DESK);
  expect(week.html).toContain('Kim');
  expect(week.html).toContain('tel:0281123456');
  expect((await guest.post(`${own}/absagen`)).location).toBe(own);
  expect((await guest.get(own)).html).toContain('Sie haben abgesagt');
  expect((await guest.get(path)).status).toBe(200);
});

test('who waits gets a place, and what the desk cancels tells the reason', async () => {
  const guest = await app.as('leseinsel 1');
  const path = '/beratung/warteliste/leseinsel';
  const form = formOf((await guest.get(path)).html, path);
  const joined = await guest.post(path, { ...form, name: 'Mika', contact: 'mika@gast.example' });
  const place = joined.location.replace('?done=joined', '');
  expect((await guest.get(joined.location)).html).toContain('Warteliste');

  await enter({ fromOn: '2026-11-26' });
  expect((await guest.get(place)).html).toContain('Termin annehmen');
  const taken = await guest.post(place, { choice: 'take' });
  const own = taken.location.replace('?done=booked', '');
  expect((await guest.get(place)).html).toContain('Sie haben einen Termin bekommen');

  const desk = await app.as('leseinsel 1');
  const { html } = await desk.get(DESK);
  const presences = [...html.matchAll(/praesenz\/([0-9a-z]{12})\/absagen/g)].map(([, id]) => id);
  for (const id of new Set(presences)) {
    const act = { what: 'day', onDate: '2026-11-25', reason: 'Fortbildung' };
    const wrong = await desk.post(`${DESK}/${id}/absagen`, { ...act, reason: '' });
    expect(wrong.status).toBe(422);
    for (const onDate of ['2026-11-25', '2026-11-26'])
      await desk.post(`${DESK}/${id}/absagen`, { ...act, onDate });
  }
  const cancelled = await guest.get(own);
  expect(cancelled.html).toContain('Der Grund: Fortbildung');
});

test('an adviser’s calendar has a secret address and says nothing about who comes', async () => {
  await enter({ fromOn: '2026-12-02' });
  const desk = await app.as('leseinsel 1');
  await desk.post(`${DESK}/kalender`);
  const [url = ''] =
    /\/kalender\/praesenz\/[\w-]{43}\/sprechzeiten\.ics/.exec((await desk.get(DESK)).html) ?? [];
  const file = await desk.get(url);
  expect(file.html).toContain('DTSTART:20261202T080000Z');
  expect(file.html).not.toMatch(/Kim|gast\.example/);
  app.clock.forward(0.1);
  await desk.post(`${DESK}/kalender`);
  expect((await desk.get(url)).status).toBe(404);
});

test('the shares of hours are shown to partners', async () => {
  const desk = await app.as('leseinsel 1');
  const { html } = await desk.get(`${DESK}/anteile`);
  expect(html).toContain('Stunden nach Monat und Partner');
});

test('wrong presence hours are said where they are wrong', async () => {
  const answer = await enter({ toTime: '08:00', ways: [], fromOn: '2026-01-01' });
  expect(answer.status).toBe(422);
  for (const words of ['Das Ende muss nach dem Anfang', 'Dieser Tag ist vorbei'])
    expect(answer.html).toContain(words);
});
