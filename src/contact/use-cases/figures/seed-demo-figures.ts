import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { monthsBefore } from '../../model/figures/period.ts';
import type { ContactTables } from '../../tables.ts';

/** What an invented month looks like: a service, what is asked there, and how often. */
const ASKED = [
  ['frag-wesel', 'money', 9],
  ['frag-wesel', 'find-course', 8],
  ['frag-wesel', 'no-certificate', 5],
  ['frag-wesel', 'job-change', 4],
  ['sprachhaus-brueckentor', 'german', 6],
  ['sprachhaus-brueckentor', 'recognition', 3],
  ['neustart-frauen-beruf', 'return-to-work', 3],
  ['leseinsel', 'reading-writing', 2],
  ['hafenschule-niederstrom', 'young', 1],
] as const;
/** Asked in one month only: so few that nobody sees them alone. */
const RARE = [['frag-wesel', 'crisis', 3]] as const;
const CHANNELS = ['form', 'callback', 'phone', 'email', 'visit', 'course', 'form'] as const;
const LANGUAGES = ['de', 'de', 'de', 'uk', 'de', 'ar', 'tr', 'de', 'en'] as const;
const ENDS = ['done', 'done', 'done', 'done', 'done_no_help', 'done', 'unreachable'] as const;
/** One of so many is answered late. */
const LATE_EVERY = 14;
const MONTHS = 12;

/** Invented counts of the demo for the months before it began; only where no older month has been counted. */
export async function seedDemoFigures(db: Kysely<ContactTables>, now: Date): Promise<void> {
  const today = localDate(now);
  const before = await db
    .selectFrom('enquiry_count')
    .select('month')
    .where('month', '<', monthsBefore(today, 0))
    .limit(1)
    .executeTakeFirst();
  if (before !== undefined) return;
  await db
    .insertInto('enquiry_count')
    .values(countsOf(today))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const [first, second] = await db
    .selectFrom('member')
    .select('id')
    .where('slug', 'in', ['frag-wesel', 'bildungsrad'])
    .orderBy('slug', 'desc')
    .execute();
  if (first === undefined || second === undefined) return;
  const months = Array.from({ length: MONTHS }, (_, at) => `${monthsBefore(today, at + 1)}-01`);
  await db
    .insertInto('appointment_count')
    .values(
      months.flatMap((month, at) =>
        (['came', 'missed', 'cancelled'] as const).map((kind, place) => ({
          ...{ month, member_id: first.id, service_key: 'frag-wesel', kind },
          count: [14, 1, 2][place] ?? 1 + (at % 2),
        })),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('slip_count')
    .values(
      months.flatMap((month) =>
        [
          { issuer_member_id: first.id, channel: 'desk', reached: 'arrived', count: 6 } as const,
          { issuer_member_id: first.id, channel: 'desk', reached: 'issued', count: 3 } as const,
          {
            issuer_member_id: second.id,
            channel: 'outdoors',
            reached: 'arrived',
            count: 2,
          } as const,
          {
            issuer_member_id: second.id,
            channel: 'outdoors',
            reached: 'issued',
            count: 2,
          } as const,
        ].map((row) => ({ ...row, month, is_paper: row.channel === 'outdoors' })),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function countsOf(today: LocalDate): ContactRow[] {
  const counts = new Map<string, ContactRow>();
  let asked = 0;
  for (let back = 1; back <= MONTHS; back++)
    for (const [service, topic, times] of back === 1 ? [...ASKED, ...RARE] : ASKED)
      for (let one = 0; one < times; one++) {
        const base = {
          month: monthsBefore(today, back),
          service_key: service,
          topic,
          channel: CHANNELS[asked % CHANNELS.length] ?? 'form',
          language: LANGUAGES[asked % LANGUAGES.length] ?? 'de',
        };
        const answered = asked % LATE_EVERY === 0 ? 'late' : 'in_time';
        for (const kind of ['received', answered, ENDS[asked % ENDS.length] ?? 'done']) {
          const key = Object.values({ ...base, kind }).join(' ');
          counts.set(key, { ...base, kind, count: (counts.get(key)?.count ?? 0) + 1 });
        }
        asked++;
      }
  return [...counts.values()];
}

type ContactRow = ContactTables['enquiry_count'];
