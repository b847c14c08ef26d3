import { beforeEach, describe, expect, test } from 'vitest';
import { askApp } from '../../../../tests/support/ask-app.ts';
import {
  courseRow,
  memberRow,
  offerRow,
  runRow,
} from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { formOf } from '../../../../tests/support/form-of.ts';
import { addPerson } from '../../../../tests/support/sign-in-app.ts';

const { db } = await testDatabase();
let now = new Date('2026-11-23T08:00:00Z');
const browser = askApp(db, { now: () => now });

const enquiries = () => db.selectFrom('enquiry').selectAll().orderBy('created_at').execute();
const wait = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** Opens a form, takes time, sends it. */
async function fill(path: string, values: Readonly<Record<string, string | string[]>>) {
  const form = formOf((await browser.get(path)).html, path.split('?')[0] ?? '');
  wait(60);
  return browser.post(path, { ...form, ...values });
}

beforeEach(async () => {
  await db.deleteFrom('enquiry').execute();
  await db.deleteFrom('letter').execute();
});

describe('a question', () => {
  const asked = { message: 'Wer bezahlt meinen Kurs?', email: 'demo@fragen.example' };

  test('is shown with whoever answers before anything is stored, and changed with everything kept', async () => {
    const check = await fill('/kontakt', { ...asked, step: 'check' });
    expect(check.status).toBe(200);
    expect(check.html).toContain('E-Mail an demo@fragen.example');
    expect(check.html).toContain('bis Mittwoch, 25. November');
    expect(await enquiries()).toEqual([]);
    const back = await browser.post('/kontakt', {
      ...formOf(check.html, '/kontakt'),
      step: 'change',
    });
    expect(formOf(back.html, '/kontakt')).toMatchObject(asked);
  });

  test('sent twice is one, and leads to the same page', async () => {
    const check = await fill('/kontakt', { ...asked, step: 'check' });
    const form = { ...formOf(check.html, '/kontakt'), step: 'send' };
    wait(10);
    const [first, second] = await Promise.all([
      browser.post('/kontakt', form),
      browser.post('/kontakt', form),
    ]);
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
    const [enquiry, ...others] = await enquiries();
    expect(others).toEqual([]);
    expect(enquiry).toMatchObject({ channel: 'form', answer_way: 'email', held_at: null });
    const page = await browser.get(first.location);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.html).toContain(enquiry?.number);
    expect(page.html).toContain(asked.message);
  });

  test('with mistakes comes back with all that was typed, the number of mistakes in its summary', async () => {
    const again = await fill('/kontakt', { ...asked, email: 'demo@', phone: '12' });
    expect(again.status).toBe(422);
    expect(again.html.match(/class="field-error"/g)).toHaveLength(2);
    expect(again.html).toContain('href="#phone"');
    expect(formOf(again.html, '/kontakt')).toMatchObject({ ...asked, email: 'demo@', phone: '12' });
  });

  test('that a program seems to have written waits for a person, and its page says so', async () => {
    const { location } = await fill('/kontakt', { ...asked, homepage: 'x', step: 'send' });
    expect((await enquiries())[0]).toMatchObject({ held_reasons: ['trap'] });
    expect((await browser.get(location)).html).toContain('Zuerst sieht ein Mensch darauf');
  });

  test('without our signature is still one', async () => {
    const sent = await browser.post('/kontakt', { ...asked, step: 'send' });
    expect(sent.status).toBe(303);
    expect(await enquiries()).toHaveLength(1);
  });

  test('about a search begins with it', async () => {
    const page = await browser.get('/en/kontakt?q=Falknerei&near=Xanten&topic=money');
    expect(formOf(page.html, '/en/kontakt')).toMatchObject({
      message: 'I am looking for: Falknerei (Xanten)',
      topic: 'money',
    });
  });
});

describe('a call', () => {
  test('needs a number', async () => {
    expect((await fill('/kontakt/rueckruf', { phone: '' })).status).toBe(422);
    const { location } = await fill('/kontakt/rueckruf', { phone: '٠١٧١ ٣٩٢٠٠١١' });
    expect((await browser.get(location)).html).toContain('Anruf unter 01713920011');
    expect((await enquiries())[0]).toMatchObject({ channel: 'callback', topics: ['unsure'] });
  });

  test('to a number that was named too often within the hour waits for a person', async () => {
    for (let calls = 0; calls < 5; calls++)
      await fill('/kontakt/rueckruf', { phone: '0281 16349' });
    const held = (await enquiries()).map((enquiry) => enquiry.held_reasons);
    expect(held).toEqual([[], [], [], [], ['many']]);
  });
});

describe('the sender’s page', () => {
  test('says how people are reached while mail is away', async () => {
    const { location } = await fill('/kontakt', {
      message: 'Hilfe',
      email: 'demo@fragen.example',
      step: 'send',
    });
    expect((await browser.get(location)).html).not.toContain('E-Mails kommen gerade');
    await db.updateTable('letter').set({ tries: 2 }).execute();
    wait(3600);
    expect((await browser.get(location)).html).toContain('E-Mails kommen gerade verspätet an');
  });

  test('takes an addition, and erases everything at one button', async () => {
    const { location } = await fill('/kontakt/rueckruf', { phone: '0281 16349' });
    expect((await browser.post(`${location}/ergaenzen`, { added: ' ' })).status).toBe(422);
    const added = await browser.post(`${location}/ergaenzen`, { added: 'Bitte abends.' });
    expect((await browser.get(added.location)).html).toContain('Bitte abends.');
    await browser.post(`${location}/zurueckziehen`);
    const page = await browser.get(location);
    expect(page.html).toContain('Ihre Angaben sind gelöscht');
    expect(page.html).not.toContain('16349');
    expect((await enquiries())[0]).toMatchObject({ sealed: null, phone_mac: null });
  });

  test('has no address that could be guessed', async () => {
    expect((await browser.get(`/kontakt/anfrage/${'a'.repeat(43)}`)).status).toBe(404);
  });
});

describe('a question about a course', () => {
  test('goes to the provider if somebody there answers, else the contact point asks', async () => {
    await db.insertInto('member').values(memberRow('werkhof')).execute();
    await db.insertInto('offer').values(offerRow('c1', 'm-werkhof')).execute();
    await db.insertInto('course').values(courseRow('c1')).execute();
    await db.insertInto('course_run').values(runRow('r1', 'c1')).execute();
    const path = '/kurse/offer-c1-c1/frage';
    expect((await browser.get(path)).html).toContain('fragt für Sie bei Demo werkhof nach');
    const person = await addPerson(db, { email: 'rat@werkhof.example' });
    await db
      .insertInto('mandate')
      .values({
        id: 'm1',
        person_id: person,
        member_id: 'm-werkhof',
        role: 'adviser',
        from_on: '2026-01-01',
        created_at: now,
      })
      .execute();
    expect((await browser.get(path)).html).toContain('Demo werkhof antwortet Ihnen bis');
    await fill(path, { reason: ['fees', 'childcare', 'nonsense'], phone: '0281 16349' });
    expect((await enquiries())[0]).toMatchObject({
      channel: 'course',
      offer_id: 'c1',
      reason_chips: ['fees', 'childcare'],
    });
    const needs = db.selectFrom('enquiry_need').select(['member_id', 'person_id']);
    expect(await needs.execute()).toEqual([{ member_id: 'm-werkhof', person_id: person }]);
  });

  test('that is not there any more has no form', async () => {
    expect((await browser.get('/kurse/weg-weg/frage')).status).toBe(404);
  });
});
