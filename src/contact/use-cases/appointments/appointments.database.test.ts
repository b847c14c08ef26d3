import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { addPerson, someSender } from '../../../../tests/support/sign-in-app.ts';
import { loadNetwork } from '../../../network/index.ts';
import { connect } from '../../../platform/database/connect.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { waitToken } from '../../model/appointments/appointment-token.ts';
import { appointmentByToken } from '../../queries/appointments/appointment-view.ts';
import { freeSlots } from '../../queries/appointments/free-slots.ts';
import { waitingOf } from '../../queries/appointments/waiting-view.ts';
import type { ContactTables } from '../../tables.ts';
import { answerOffer } from './answer-offer.ts';
import { type Booking, bookAppointment } from './book-appointment.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { cancelDay, endPresence } from './cancel-presence.ts';
import { careForAppointments } from './care-for-appointments.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { markAppointment } from './mark-appointment.ts';
import { type NewPresence, savePresence } from './save-presence.ts';

const { db, address } = await testDatabase();
const network = await loadNetwork('network/wesel');
const parts: EnquiryParts = { db, network, sender: someSender, secret: Buffer.alloc(32, 7) };
await addProvider(db, 'haus');
const adviser = await addPerson(db, { email: 'beratung@haus.example', name: 'Demo Beraterin' });
const by = { personId: adviser, isOffice: false };
const now = new Date('2026-11-23T08:00:00Z');
const serviceKey = network.settings.adviceServices[0]?.key ?? '';

/** Tuesdays from nine to half past ten: three slots. */
const tuesday: NewPresence = {
  memberId: 'haus',
  serviceKey,
  personId: adviser,
  shownName: null,
  weekday: 2,
  fromOn: '2026-11-24',
  untilOn: '2026-11-24',
  fromTime: '09:00',
  toTime: '10:30',
  slotMinutes: 30,
  bufferMinutes: 0,
  onHolidays: false,
  ways: ['place', 'phone'],
  placeName: 'Demo-Haus',
  street: null,
  postalCode: null,
  town: 'Wesel',
  bus: null,
  stepFree: true,
  childWelcome: true,
  languages: ['de', 'tr'],
  topics: [],
  bring: null,
};
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
let presenceId = '';
let guests = 0;

beforeEach(async () => {
  for (const table of [
    'appointment',
    'appointment_wait',
    'presence',
    'appointment_count',
    'letter',
  ])
    await sql`delete from ${sql.table(table)}`.execute(db);
  presenceId = await savePresence(parts, { presence: tuesday, by, now });
});

function booking(wish: Partial<Booking> = {}): Booking {
  guests += 1;
  return {
    presenceId,
    startsAt: at('08:00'),
    name: 'Kim',
    contact: { kind: 'email', value: `kim${guests}@gast.example` },
    way: 'place',
    topic: null,
    language: 'de',
    pageLanguage: 'de',
    withChild: false,
    formKey: `form-${guests}`,
    now,
    ...wish,
  };
}
async function booked(wish: Partial<Booking> = {}, own = parts): Promise<string> {
  const answer = await bookAppointment(own, booking(wish));
  if (answer.kind !== 'booked') throw new Error(answer.kind);
  return answer.token;
}
const waiting = (email: string, phone = false) =>
  joinWaitingList(parts, {
    ...{ memberId: 'haus', serviceKey, name: 'Alex', topic: null, way: null },
    contact: phone ? { kind: 'phone', value: '0281 123456' } : { kind: 'email', value: email },
    ...{ language: 'de', pageLanguage: 'de' as const, formKey: `wait-${++guests}` },
    now: new Date(now.getTime() + guests),
  });
const letters = async (kind: string) =>
  (
    await db
      .selectFrom('letter')
      .select('email')
      .where('kind', '=', kind)
      .orderBy('created_at')
      .execute()
  ).map(({ email }) => email);
const free = async (at = now) =>
  (await freeSlots(parts, { filter: { serviceKey }, now: at, most: 9 })).map(({ slot }) =>
    slot.startsAt.toISOString().slice(11, 16),
  );
const fillAll = async () => [
  await booked(),
  await booked({ startsAt: at('08:30') }),
  await booked({ startsAt: at('09:00') }),
];
const care = (now: Date) => careForAppointments(db, { ...parts, now });

describe('booking', () => {
  test('of 100 at once for one slot exactly one has it, the others get the next', async () => {
    const many = connect<ContactTables>(address, { max: 100 });
    try {
      const own = { ...parts, db: many.db };
      const wishes = Array.from({ length: 100 }, () => booking());
      const answers = await Promise.all(wishes.map((wish) => bookAppointment(own, wish)));
      expect(answers.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
      const others = answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.next] : []));
      expect(others).toHaveLength(99);
      for (const next of others)
        expect(next.map(({ slot }) => slot.startsAt)).toEqual([at('08:30'), at('09:00')]);
      const rows = await db.selectFrom('appointment').select('state').execute();
      expect(rows).toEqual([{ state: 'booked' }]);
      expect(await letters('appointment_booked')).toHaveLength(1);
    } finally {
      await many.close();
    }
  });

  test('the same form twice is one appointment', async () => {
    const wish = booking();
    const answers = await Promise.all([1, 2, 3].map(() => bookAppointment(parts, wish)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await free()).toEqual(['08:30', '09:00']);
  });

  test('one adviser in two presences at once has one appointment at a time', async () => {
    const other = await savePresence(parts, {
      presence: { ...tuesday, fromTime: '09:15', toTime: '09:45', ways: ['phone'] },
      by,
      now,
    });
    const answers = await Promise.all([
      bookAppointment(parts, booking()),
      bookAppointment(parts, booking({ presenceId: other, startsAt: at('08:15'), way: 'phone' })),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['booked', 'taken']);
  });

  test.each([
    ['a time that is no slot', { startsAt: at('08:10') }],
    ['less than two hours ahead', { now: at('06:30') }],
    ['a past slot', { now: at('12:00') }],
    ['a way that is not offered', { way: 'video' as const }],
    ['a presence that there is not', { presenceId: 'xxxxxxxxxxxx' }],
  ])('%s cannot be booked', async (_what, wish) => {
    expect((await bookAppointment(parts, booking(wish))).kind).toBe('gone');
  });

  test('one contact has three at most', async () => {
    const contact = { kind: 'phone', value: '0281 / 12 34 56' } as const;
    await booked({ contact });
    await booked({ contact, startsAt: at('08:30') });
    await booked({ contact: { kind: 'phone', value: '+49 281 123456' }, startsAt: at('09:00') });
    const more = await savePresence(parts, {
      presence: { ...tuesday, fromTime: '12:00', toTime: '13:00' },
      by,
      now,
    });
    const answer = await bookAppointment(
      parts,
      booking({ contact, presenceId: more, startsAt: at('11:00') }),
    );
    expect(answer.kind).toBe('enough');
  });
});

describe('cancelling', () => {
  test('frees the slot once, tells the adviser, and who waits is offered it at once', async () => {
    const [token = ''] = await fillAll();
    await waiting('first@gast.example');
    await waiting('second@gast.example');
    const appointment = await appointmentByToken(parts, token);
    const act = { appointmentId: appointment?.id ?? '', by: null, reason: null, now };
    expect(await cancelAppointment(parts, act)).toBe(true);
    expect(await cancelAppointment(parts, act)).toBe(false);
    expect(await letters('presence_cancelled')).toEqual(['beratung@haus.example']);
    expect(await letters('appointment_offered')).toEqual(['first@gast.example']);
    expect(await free()).toEqual([]);
    expect((await bookAppointment(parts, booking())).kind).toBe('taken');
  });

  test('a day or a hole of a presence cancels what is in it, and says why', async () => {
    await fillAll();
    const act = { memberId: 'haus', presenceId, reason: 'Fortbildung', by, now };
    const hole = { onDate: '2026-11-24', fromTime: '09:20', toTime: '09:40' };
    expect(await cancelDay(parts, { ...act, ...hole })).toBe(2);
    const [row] = await db
      .selectFrom('letter')
      .select('content')
      .where('kind', '=', 'appointment_cancelled')
      .execute();
    expect(JSON.stringify(row)).toContain('Fortbildung');
    expect(await free()).toEqual([]);
    expect(await endPresence(parts, { ...act, lastOn: '2026-11-23' })).toBe(1);
    expect(await cancelDay(parts, { ...act, ...hole, memberId: 'anderes' })).toBeNull();
  });
});

describe('the waiting list', () => {
  test('offers in turn: taken, declined, or passed on after four hours', async () => {
    const [token = ''] = await fillAll();
    await waiting('first@gast.example');
    await waiting('second@gast.example');
    const appointment = await appointmentByToken(parts, token);
    await cancelAppointment(parts, {
      appointmentId: appointment?.id ?? '',
      by: null,
      reason: null,
      now,
    });
    await care(new Date(now.getTime() + 3.9 * 3_600_000));
    expect(await letters('appointment_offered')).toHaveLength(1);
    const later = new Date(now.getTime() + 4.1 * 3_600_000);
    await Promise.all([care(later), care(later)]);
    expect(await letters('appointment_offered')).toEqual([
      'first@gast.example',
      'second@gast.example',
    ]);
    const [first, second] = await waitingOf(parts, 'haus', later);
    expect([first?.state, second?.state]).toEqual(['waiting', 'offered']);
    const late = await answerOffer(parts, { waitId: first?.id ?? '', choice: 'take', now: later });
    expect(late.kind).toBe('late');
    const taken = await answerOffer(parts, {
      waitId: second?.id ?? '',
      choice: 'take',
      now: later,
    });
    if (taken.kind !== 'booked') throw new Error(taken.kind);
    const now2 = await appointmentByToken(parts, taken.token);
    expect([now2?.state, now2?.visitor?.value]).toEqual(['booked', 'second@gast.example']);
    expect(await waitingOf(parts, 'haus', later)).toHaveLength(1);
  });

  test('new presence hours are offered; who has only a telephone is shown to the desk', async () => {
    await fillAll();
    await waiting('', true);
    await waiting('second@gast.example');
    await savePresence(parts, {
      presence: { ...tuesday, fromTime: '12:00', toTime: '13:00', personId: null },
      by,
      now,
    });
    expect(await letters('appointment_offered')).toEqual(['second@gast.example']);
    const [first] = await waitingOf(parts, 'haus', now);
    expect([first?.visitor?.kind, first?.offer?.startsAt]).toEqual(['phone', at('11:00')]);
    const declined = await answerOffer(parts, { waitId: first?.id ?? '', choice: 'decline', now });
    expect(declined.kind).toBe('declined');
    expect((await waitingOf(parts, 'haus', now))[0]?.offer).toBeNull();
    expect((await answerOffer(parts, { waitId: first?.id ?? '', choice: 'leave', now })).kind).toBe(
      'left',
    );
    expect(await waitingOf(parts, 'haus', now)).toHaveLength(1);
  });

  test('one contact waits once', async () => {
    const token = await waiting('first@gast.example');
    expect(await waiting('First@gast.example')).toBe(token);
    const [row] = await waitingOf(parts, 'haus', now);
    expect(token).toBe(waitToken(parts.secret, row?.id ?? ''));
  });
});

describe('care', () => {
  test('reminds a day before, once, whoever booked earlier', async () => {
    await booked({ now: new Date('2026-11-20T08:00:00Z') });
    await booked({ startsAt: at('08:30'), now: at('06:00') });
    await care(new Date('2026-11-23T07:30:00Z'));
    expect(await letters('appointment_reminder')).toEqual([]);
    const due = new Date('2026-11-23T08:10:00Z');
    await Promise.all([care(due), care(due)]);
    await care(at('06:10'));
    expect(await letters('appointment_reminder')).toHaveLength(1);
  });

  test('deletes after 14 days and keeps the counts', async () => {
    const token = await booked();
    const { id = '' } = (await appointmentByToken(parts, token)) ?? {};
    const mark = { memberId: 'haus', appointmentId: id, state: 'came' as const, by };
    expect(await markAppointment(parts, { ...mark, now })).toBe(false);
    expect(await markAppointment(parts, { ...mark, now: at('09:00') })).toBe(true);
    expect(await markAppointment(parts, { ...mark, now: at('09:00') })).toBe(false);
    await care(new Date('2026-12-08T08:00:00Z'));
    expect(await appointmentByToken(parts, token)).not.toBeNull();
    await care(new Date('2026-12-08T09:00:00Z'));
    expect(await appointmentByToken(parts, token)).toBeNull();
    const counts = await db
      .selectFrom('appointment_count')
      .select(['kind', 'count'])
      .orderBy('kind')
      .execute();
    expect(counts).toEqual([
      { kind: 'booked', count: 1 },
      { kind: 'came', count: 1 },
    ]);
  });

  test('name and address stand nowhere in the clear', async () => {
    await booked({ name: 'Markierung' });
    const { rows } = await sql<{
      line: string;
    }>`select appointment::text as line from appointment`.execute(db);
    expect(JSON.stringify(rows)).not.toMatch(/Markierung|gast\.example/);
  });
});
