import { beforeEach, describe, expect, test } from 'vitest';
import {
  CONTACT_NOW,
  CONTACT_SECRET,
  contactSite,
  someEnquiry,
} from '../../../../tests/support/contact.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { enquiryByToken } from '../../queries/enquiry/enquiry-by-token.ts';
import { enquiryForDesk } from '../../queries/enquiry/enquiry-for-desk.ts';
import { openNeeds } from '../../queries/enquiry/need-rows.ts';
import { changeDuty } from './change-duty.ts';
import { discardHeld, releaseHeld } from './release-held.ts';
import { submitEnquiry } from './submit-enquiry.ts';

const { db, parts, people } = await contactSite();

beforeEach(async () => {
  await db.deleteFrom('enquiry').execute();
  await db.deleteFrom('letter').execute();
  await db.deleteFrom('enquiry_count').execute();
  await db.deleteFrom('enquiry_duty').execute();
});

const letters = () =>
  db.selectFrom('letter').select(['kind', 'email', 'content']).orderBy('kind').execute();
const counts = () =>
  db.selectFrom('enquiry_count').select(['kind', 'service_key', 'count']).execute();

describe('one enquiry', () => {
  test('goes to the service that fits, with a name and a date; both sides hear, the desk nothing personal', async () => {
    const sent = await submitEnquiry(parts, someEnquiry());
    expect(sent.number).toMatch(/^K-[346789ACDEFHJMNPRTWXY]{5}$/);
    const [need] = sent.needs;
    expect(need).toMatchObject({ serviceKey: 'leseinsel', memberId: 'leseinsel' });
    expect([people.get('leseinsel 1'), people.get('leseinsel 2')]).toContain(need?.personId);
    // Wednesday, 18:00 in Berlin.
    expect(need?.dueAt).toEqual(new Date('2026-11-25T17:00:00Z'));
    const [desk, receipt] = await letters();
    expect([desk?.kind, receipt?.kind]).toEqual(['enquiry_new', 'enquiry_receipt']);
    expect(desk?.email).toMatch(/@leseinsel\.example$/);
    expect(JSON.stringify(desk?.content)).not.toMatch(/lesen und schreiben|Fragende|gast/);
    expect(receipt?.email).toBe('frage@gast.example');
    expect(JSON.stringify(receipt?.content)).toContain(sent.number);
    expect(JSON.stringify(receipt?.content)).toContain(`/kontakt/anfrage/${sent.token}`);
    expect(JSON.stringify(receipt?.content)).toMatch(/Demo a\d leseinsel/);
    expect(await counts()).toEqual([{ kind: 'received', service_key: 'leseinsel', count: 1 }]);
  });

  test('stores nothing readable about the sender', async () => {
    const phone = '02064 998877';
    const { token } = await submitEnquiry(parts, someEnquiry({ phone }));
    const row = JSON.stringify(await db.selectFrom('enquiry').selectAll().execute());
    expect(row).not.toMatch(/Fragende|gast\.example|998877|schreiben/);
    const view = await enquiryByToken(parts, token);
    expect(view?.sender).toMatchObject({ name: 'Demo Fragende', phone });
    expect(await enquiryByToken(parts, 'x')).toBeNull();
  });

  test('a lost secret shows as lost, and nothing breaks', async () => {
    const { needs } = await submitEnquiry(parts, someEnquiry());
    const other = { ...parts, secret: Buffer.alloc(32, 8) };
    const view = await enquiryForDesk(other, { needId: needs[0]?.id ?? '' });
    expect(view).toMatchObject({ readable: 'lost', sender: { name: null, message: null } });
  });

  test('20 parallel posts of one form are one enquiry', async () => {
    const enquiry = someEnquiry();
    const sent = await Promise.all(Array.from({ length: 20 }, () => submitEnquiry(parts, enquiry)));
    expect(new Set(sent.map(({ token }) => token)).size).toBe(1);
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await letters()).toHaveLength(2);
    expect(await openNeeds(db, { memberId: 'all' })).toHaveLength(1);
  });

  test('several questions become needs of several desks, each sees its part', async () => {
    const message =
      'Ich möchte besser lesen und schreiben lernen. Außerdem suche ich einen Deutschkurs für meine Frau.';
    const sent = await submitEnquiry(parts, someEnquiry({ message }));
    expect(sent.needs.map(({ serviceKey }) => serviceKey)).toEqual([
      'leseinsel',
      'sprachhaus-brueckentor',
    ]);
    const first = await enquiryForDesk(parts, { needId: sent.needs[0]?.id ?? '' });
    expect(first?.part).toBe('Ich möchte besser lesen und schreiben lernen.');
    expect(first?.others).toHaveLength(1);
  });

  test('a call-back with a picture and a number alone finds its desk; no letter goes to nobody', async () => {
    const callback = { channel: 'callback' as const, answerWay: 'phone' as const };
    const nothing = { name: null, email: null, message: null, postalCode: null };
    const asked = {
      ...callback,
      ...nothing,
      phone: '0281 5551',
      topics: ['german'],
      language: 'uk',
    };
    const [need] = (await submitEnquiry(parts, someEnquiry(asked))).needs;
    expect(need).toMatchObject({ topic: 'german', serviceKey: 'sprachhaus-brueckentor' });
    expect((await letters()).map(({ kind }) => kind)).toEqual(['enquiry_new']);
  });

  test('who names a service gets it; where nobody fits, it is the office', async () => {
    const asked = someEnquiry({ serviceKey: 'frag-wesel' });
    expect((await submitEnquiry(parts, asked)).needs[0]?.memberId).toBe('frag-wesel');
    const services = parts.network.settings.adviceServices.filter(({ member }) => !member);
    const settings = { ...parts.network.settings, adviceServices: services };
    const empty = { ...parts, network: { ...parts.network, settings } };
    const [need] = (await submitEnquiry(empty, someEnquiry())).needs;
    expect(need).toMatchObject({ memberId: null, personId: people.get('office') });
  });

  test('a course’s question goes to its provider; where nobody answers there, to somebody who does', async () => {
    const asked = someEnquiry({ channel: 'course', memberId: 'sprachhaus-brueckentor' });
    const [need] = (await submitEnquiry(parts, asked)).needs;
    expect(need).toMatchObject({ memberId: 'sprachhaus-brueckentor', topic: 'find-course' });
    await addProvider(db, 'nobody');
    const nobody = someEnquiry({ channel: 'course', memberId: 'nobody' });
    expect((await submitEnquiry(parts, nobody)).needs[0]?.memberId).toBe('leseinsel');
  });
});

describe('who gets it', () => {
  const contactsOf = async (count: number) => {
    const got: (string | null)[] = [];
    for (let i = 0; i < count; i++) {
      got.push((await submitEnquiry(parts, someEnquiry())).needs[0]?.personId ?? null);
    }
    return (name: string) => got.filter((id) => id === people.get(name)).length;
  };
  const duty = (name: string, weight: number, absent: string | null = null) =>
    changeDuty(parts, {
      ...{ memberId: 'leseinsel', personId: people.get(name) ?? '', serviceKey: null, weight },
      ...{ absentFrom: absent, absentTo: absent },
      by: { personId: null, isOffice: true },
      now: CONTACT_NOW,
    });

  test('two advisers share alike, shares are kept, whoever is away gets nothing', async () => {
    const alike = await contactsOf(6);
    expect([alike('leseinsel 1'), alike('leseinsel 2')]).toEqual([3, 3]);
    await db.deleteFrom('enquiry').execute();
    await duty('leseinsel 1', 2);
    await duty('leseinsel 2', 1);
    const shares = await contactsOf(6);
    expect([shares('leseinsel 1'), shares('leseinsel 2')]).toEqual([4, 2]);
    await duty('leseinsel 1', 2, '2026-11-23');
    const away = await contactsOf(3);
    expect([away('leseinsel 1'), away('leseinsel 2')]).toEqual([0, 3]);
  });

  test('nobody is put on duty for a member that is not theirs', async () => {
    expect(await duty('frag-wesel 1', 1)).toBe('nobody');
  });
});

describe('held', () => {
  const held = () => submitEnquiry(parts, someEnquiry({ heldFor: ['links'] }));
  const act = { by: { personId: people.get('office') ?? '', isOffice: true }, now: CONTACT_NOW };

  test('waits at the office without a letter; released it goes its way', async () => {
    const { enquiryId, needs } = await held();
    expect(needs[0]?.memberId).toBeNull();
    expect(await letters()).toEqual([]);
    expect(await releaseHeld(parts, { enquiryId, ...act })).toBe(true);
    expect(await releaseHeld(parts, { enquiryId, ...act })).toBe(false);
    expect(await openNeeds(db, { memberId: 'all' })).toMatchObject([
      { needId: needs[0]?.id, memberId: 'leseinsel', heldAt: null },
    ]);
    expect((await letters()).map(({ kind }) => kind)).toEqual(['enquiry_new', 'enquiry_receipt']);
  });

  test('discarded it leaves no words', async () => {
    const { enquiryId, token } = await held();
    expect(await discardHeld(parts, { enquiryId, ...act })).toBe(true);
    expect((await enquiryByToken({ db, secret: CONTACT_SECRET }, token))?.readable).toBe('erased');
    expect(await counts()).toEqual([]);
  });
});
