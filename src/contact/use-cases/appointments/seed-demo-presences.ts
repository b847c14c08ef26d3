import path from 'node:path';
import { addDays, localDate } from '../../../platform/clock.ts';
import { alone } from '../../../platform/database/alone.ts';
import { stableId } from '../../../platform/ids.ts';
import { readYaml } from '../../../platform/yaml/read-yaml.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { readContactWay } from '../../model/appointments/contact-way.ts';
import { freeSlots } from '../../queries/appointments/free-slots.ts';
import { bookAppointment } from './book-appointment.ts';
import { type DemoPresence, DemoPresencesSchema } from './demo-presences-file.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { savePresence } from './save-presence.ts';

/** Only one process seeds at a time; the number is arbitrary but must stay. */
const SEED_LOCK = 470_052;
/** So long before the demo begins its presences have been there: the shares of earlier months are not empty. */
const DAYS_BEFORE = 63;

/** Invented presence hours with some appointments; what is there stays. May be called at every start and every day; answers how many are new. */
export function seedDemoPresences(parts: EnquiryParts, now: Date): Promise<number> {
  return alone(parts.db, SEED_LOCK, () => seedAlone(parts, now));
}

async function seedAlone(parts: EnquiryParts, now: Date): Promise<number> {
  const { db, network } = parts;
  const members = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .select(['id', 'slug'])
    .execute();
  const idOf = new Map(members.map(({ id, slug }) => [slug, id]));
  const file = path.join(network.folder, 'demo', 'contact', 'presence.yaml');
  const demo = await readYaml(file, DemoPresencesSchema);
  const there = await db
    .selectFrom('presence')
    .where(
      'id',
      'in',
      demo.presences.map(({ key }) => idFor(key)),
    )
    .select('id')
    .execute();
  const known = new Set(there.map(({ id }) => id));
  const isFirst = known.size === 0;
  let added = 0;
  for (const one of demo.presences) {
    const memberId = idOf.get(one.member);
    if (memberId === undefined || known.has(idFor(one.key))) continue;
    await seedPresence(parts, one, memberId, now);
    added += 1;
  }
  for (const { member, service, contact, ...rest } of isFirst ? demo.waiting : []) {
    const memberId = idOf.get(member);
    const way = readContactWay(contact);
    if (memberId === undefined || way === null) continue;
    const formKey = `demo ${service} ${contact}`;
    const waiting = { ...rest, memberId, serviceKey: service, contact: way, formKey, now };
    await joinWaitingList(parts, { ...waiting, pageLanguage: 'de' });
  }
  return added;
}

const idFor = (key: string): string => stableId('demo presence', key);

async function seedPresence(
  parts: EnquiryParts,
  one: DemoPresence,
  memberId: string,
  now: Date,
): Promise<void> {
  const { db, network } = parts;
  const service = network.settings.adviceServices.find(({ key }) => key === one.service);
  const place = service?.places.find(({ name }) => name === one.place) ?? service?.places[0];
  const isThere = one.ways.includes('place');
  const person = await db
    .selectFrom('person')
    .where('email_key', '=', one.adviser)
    .select('id')
    .executeTakeFirst();
  const id = idFor(one.key);
  await savePresence(parts, {
    id,
    by: { personId: null, isOffice: true },
    now,
    presence: {
      memberId,
      serviceKey: one.service,
      personId: person?.id ?? null,
      shownName: one.shownName,
      weekday: one.weekday,
      fromOn: addDays(localDate(now), -DAYS_BEFORE),
      untilOn: null,
      fromTime: one.from,
      toTime: one.to,
      slotMinutes: one.slotMinutes,
      bufferMinutes: one.bufferMinutes,
      onHolidays: false,
      ways: one.ways,
      placeName: isThere ? (place?.name ?? one.member) : null,
      street: isThere ? (place?.street ?? null) : null,
      postalCode: isThere ? (place?.postalCode ?? null) : null,
      town: isThere ? (place?.place ?? null) : null,
      bus: isThere ? (place?.bus?.de ?? null) : null,
      stepFree: isThere && place?.stepFree === 'yes' ? true : null,
      childWelcome: one.childWelcome,
      languages: one.languages,
      topics: one.topics,
      bring: one.bring ?? null,
    },
  });
  const filter = { serviceKey: one.service };
  const free = await freeSlots(parts, { filter, now, most: Number.POSITIVE_INFINITY });
  const slots = free.filter(({ slot }) => slot.presenceId === id);
  for (const { slot, contact, ...booking } of one.bookings) {
    const startsAt = slots[slot - 1]?.slot.startsAt;
    const way = readContactWay(contact);
    if (startsAt === undefined || way === null) continue;
    await bookAppointment(parts, {
      ...booking,
      presenceId: id,
      startsAt,
      contact: way,
      language: one.languages[0] ?? 'de',
      pageLanguage: 'de',
      withChild: false,
      formKey: `demo ${one.key} ${contact}`,
      now,
    });
  }
}
