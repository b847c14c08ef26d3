import type { Insertable } from 'kysely';
import type { VocabularyTermTable } from '../../../network/index.ts';
import { slugOf, stableId } from '../../../platform/ids.ts';
import type { GeneratedCourse, GeneratedMeta } from './generated.ts';
import type { SeededRow as Row } from './insert-rows.ts';
import { formatOf, fundingOf, languagesOf, timesOf } from './values.ts';

const id = (kind: string, ...key: readonly (string | number)[]) =>
  stableId('bench', kind, ...key.map(String));

export const memberId = (provider: number) => id('member', provider);

export function memberRows(meta: GeneratedMeta, now: Date): Row<'member'>[] {
  return meta.providers.map((provider) => ({
    id: memberId(provider.id),
    slug: `p${provider.id}`,
    kind: 'provider',
    name: provider.name,
    place: meta.places[provider.place]?.name ?? null,
    country: 'DE',
    topics: [],
    is_demo: true,
    publication: 'published',
    created_at: now,
    updated_at: now,
  }));
}

export function termRows(meta: GeneratedMeta): Insertable<VocabularyTermTable>[] {
  const list = (vocabulary: string, letter: string, names: readonly string[]) =>
    names.map((name, position) => ({
      vocabulary,
      key: `${letter}${position}`,
      parent: null,
      position,
      labels: JSON.stringify({ de: name }),
      codes: '{}',
      origin: 'bench',
    }));
  return [
    ...list(
      'topic',
      't',
      meta.topics.map((topic) => topic.name),
    ),
    ...list('certificate', 'c', meta.certs),
    ...list('target', 'g', meta.targets),
  ];
}

export function offerRow(course: GeneratedCourse, sourceId: string, now: Date): Row<'offer'> {
  return {
    id: id('offer', course.id),
    member_id: memberId(course.provider),
    kind: 'course',
    slug: slugOf(course.title),
    title: course.title,
    topics: course.topics.map((topic) => `t${topic}`),
    targets: course.targets.map((target) => `g${target}`),
    funding: fundingOf(course.funding),
    keywords: [],
    publication: 'published',
    confirmed_at: now,
    source_id: sourceId,
    source_key: String(course.id),
    created_at: now,
    updated_at: now,
  };
}

export function courseRow(course: GeneratedCourse, meta: GeneratedMeta): Row<'course'> {
  return {
    offer_id: id('offer', course.id),
    description_html: `<p>${course.description.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`,
    description_text: course.description,
    certificates: course.certs.map((certificate) => `c${certificate}`),
    languages: languagesOf(course.langs, meta.langs),
    duration_days: course.days,
  };
}

export function runRows(course: GeneratedCourse, sourceId: string, now: Date): Row<'course_run'>[] {
  const offerId = id('offer', course.id);
  return course.sessions.map((session) => ({
    id: id('run', session.id),
    offer_id: offerId,
    start_kind: 'fixed',
    starts_on: session.start,
    format: formatOf(session.format),
    times: timesOf(session.slots),
    venue_id: session.place < 0 ? null : venueId(course.provider, session.place),
    price_state: session.price === 0 ? 'free' : 'known',
    price_cents: session.price === 0 ? null : Math.round(session.price * 100),
    status: 'open',
    childcare: 'unknown',
    publication: 'published',
    confirmed_at: now,
    source_id: sourceId,
    source_key: String(session.id),
    created_at: now,
    updated_at: now,
  }));
}

const venueId = (provider: number, place: number) => id('venue', provider, place);

/** The venues of a course that are not yet in `known`; each provider has one per place. */
export function newVenueRows(
  course: GeneratedCourse,
  meta: GeneratedMeta,
  known: Set<string>,
  now: Date,
): Row<'venue'>[] {
  const rows: Row<'venue'>[] = [];
  for (const session of course.sessions) {
    const place = meta.places[session.place];
    const key = venueId(course.provider, session.place);
    if (place === undefined || known.has(key)) continue;
    known.add(key);
    rows.push({
      id: key,
      member_id: memberId(course.provider),
      place: place.name,
      country: 'DE',
      lat: place.lat,
      lon: place.lon,
      precision: 'municipality',
      created_at: now,
      updated_at: now,
    });
  }
  return rows;
}
