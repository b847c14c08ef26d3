import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type {
  CourseDocument,
  CourseRunDocument,
  CourseVenue,
} from '../../model/course-document.ts';
import { descriptionHtml } from '../../model/description-text.ts';
import { isSame } from '../../model/is-same.ts';
import { dropUnusedContact } from '../../queries/editing/contact-of-course.ts';
import { publishedDocuments } from '../../queries/editing/published-documents.ts';
import { addVenue, venuesOfMember } from '../../queries/editing/venues-of-member.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writePublished } from '../../queries/editing/write-published.ts';
import type { EditingTables } from '../../tables.ts';
import { sanitiseDescription } from '../publish/sanitise-description.ts';
import type { Geocode } from './answers.ts';

/**
 * Brings a document online in the caller's transaction and answers it as it stands there (with the venues it got). `geocode` null = no
 * venue is new: for changes of the day.
 */
export async function goOnline(
  trx: Kysely<EditingTables>,
  { offer, published }: WorkingCopy,
  entry: {
    readonly document: CourseDocument;
    readonly geocode: Geocode | null;
    readonly confirms: boolean;
    readonly now: Date;
  },
): Promise<CourseDocument> {
  const { document: after, geocode, confirms, now } = entry;
  const memberId = offer.member_id;
  await writePublished(trx, {
    memberId,
    offerId: offer.id,
    before: published,
    after,
    description: (text) => sanitiseDescription(text === null ? null : descriptionHtml(text)),
    venueIds: await venueIdsOf(trx, { memberId, runs: after.runs, geocode, now }),
    confirms,
    now,
  });
  await dropUnusedContact(trx, offer.contact_id);
  const online = (await publishedDocuments(trx, [offer.id])).get(offer.id);
  return online ?? after;
}

/** The venue of each run: the member's own that it names or that says the same, else a new one. */
async function venueIdsOf(
  trx: Kysely<EditingTables>,
  question: {
    readonly memberId: string;
    readonly runs: readonly CourseRunDocument[];
    readonly geocode: Geocode | null;
    readonly now: Date;
  },
): Promise<ReadonlyMap<CourseRunDocument, string | null>> {
  const { memberId, runs, geocode, now } = question;
  const ids = new Map<CourseRunDocument, string | null>();
  const known = [...(await venuesOfMember(trx, memberId))];
  for (const run of runs) {
    const named = known.find(({ id }) => id === run.venueId);
    const same = known.find(({ venue }) => run.venue !== null && isSame(venue, run.venue));
    if (named !== undefined || same !== undefined || run.venue === null || geocode === null) {
      ids.set(run, named?.id ?? same?.id ?? null);
      continue;
    }
    const id = randomId();
    const position = await geocode({ ...run.venue, position: null });
    await addVenue(trx, { id, memberId, venue: run.venue, position, now });
    known.push({ id, venue: run.venue, isRemoved: false });
    ids.set(run, id);
  }
  return ids;
}

/** The document with the words of the member's venues in the runs that name them; ids of other members' venues are dropped. */
export async function withVenueWords(
  trx: Kysely<EditingTables>,
  memberId: string,
  document: CourseDocument,
  base: CourseDocument | null,
): Promise<CourseDocument> {
  if (document.runs.every(({ venueId }) => venueId === null)) return document;
  const venues = new Map((await venuesOfMember(trx, memberId)).map(({ id, venue }) => [id, venue]));
  const before = new Map((base?.runs ?? []).map((run) => [run.id, run]));
  return {
    ...document,
    runs: document.runs.map((run) => withWords(run, venues, before.get(run.id) ?? null)),
  };
}

function withWords(
  run: CourseRunDocument,
  venues: ReadonlyMap<string, CourseVenue>,
  base: CourseRunDocument | null,
): CourseRunDocument {
  if (run.venueId === null) return run;
  const known = venues.get(run.venueId);
  if (known === undefined) return { ...run, venueId: null };
  // Whoever rewrites the words of a place in a course means another place, not the venue of all the other courses.
  const isRewritten =
    base?.venueId === run.venueId &&
    base.venue !== null &&
    run.venue !== null &&
    !isSame(base.venue, run.venue) &&
    !isSame(known, run.venue);
  return isRewritten ? { ...run, venueId: null } : { ...run, venue: known };
}
