import type { Kysely } from 'kysely';
import { findExportMember } from '../../queries/export/export-member.ts';
import { handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../queries/export/offers-in-portions.ts';
import type { CatalogueTables } from '../../tables.ts';
import { offerPath } from '../courses/course-links.ts';
import { wordsOf } from '../words/words.ts';
import { searchCalendar } from './run-calendar.ts';

/** What every calendar begins and ends with stands once; the events of one offer are in memory. */
const EVENTS = /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/;

/** All dated runs of a member's published offers, or of everybody's (`all`), as one calendar; null if there is no such member. */
export async function exportCalendar(
  db: Kysely<CatalogueTables>,
  { member: slug, publicUrl, name }: { member: string; publicUrl: string; name: string },
): Promise<AsyncIterable<string> | null> {
  const member = slug === 'all' ? null : await findExportMember(db, slug);
  if (slug !== 'all' && member === null) return null;
  const scope =
    member === null ? { kind: 'all' as const } : { kind: 'member' as const, memberId: member.id };
  const words = wordsOf('de');
  const { hostname: host } = new URL(publicUrl);
  async function* pieces(): AsyncGenerator<string> {
    const empty = searchCalendar(member?.name ?? name, [], words);
    const end = empty.lastIndexOf('END:VCALENDAR');
    yield empty.slice(0, end);
    for await (const offer of handedOnOffers(db, offersInPortions(db, scope))) {
      const address = { pageUrl: `${publicUrl}${offerPath(offer)}`, host };
      const runs = offer.runs.map((run) => ({ offer, run, address }));
      yield EVENTS.exec(searchCalendar('', runs, words))?.[0] ?? '';
    }
    yield empty.slice(end);
  }
  return pieces();
}
