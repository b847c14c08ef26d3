import type { Insertable } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

type Row<Table extends keyof CatalogueTables> = Insertable<CatalogueTables[Table]>;
const at = new Date('2026-08-01T08:00:00Z');

/** Rows with everything unknown that may be unknown; `more` says what the test is about. */
export function memberRow(slug: string, more: Partial<Row<'member'>> = {}): Row<'member'> {
  return {
    id: `m-${slug}`,
    slug,
    kind: 'provider',
    name: `Demo ${slug}`,
    country: 'DE',
    topics: [],
    is_demo: true,
    publication: 'published',
    created_at: at,
    updated_at: at,
    ...more,
  };
}

export function venueRow(
  id: string,
  memberId: string,
  more: Partial<Row<'venue'>> = {},
): Row<'venue'> {
  return {
    id,
    member_id: memberId,
    country: 'DE',
    access: '{}',
    created_at: at,
    updated_at: at,
    ...more,
  };
}

export function offerRow(
  id: string,
  memberId: string,
  more: Partial<Row<'offer'>> = {},
): Row<'offer'> {
  return {
    id,
    member_id: memberId,
    kind: 'course',
    slug: `offer-${id}`,
    title: `Demo-Kurs ${id}`,
    topics: [],
    targets: [],
    funding: [],
    keywords: [],
    publication: 'published',
    confirmed_at: at,
    created_at: at,
    updated_at: at,
    ...more,
  };
}

export function courseRow(offerId: string, more: Partial<Row<'course'>> = {}): Row<'course'> {
  return { offer_id: offerId, certificates: [], languages: [], access: '{}', ...more };
}

export function runRow(
  id: string,
  offerId: string,
  more: Partial<Row<'course_run'>> = {},
): Row<'course_run'> {
  return {
    id,
    offer_id: offerId,
    start_kind: 'rolling',
    format: 'unknown',
    times: [],
    price_state: 'unknown',
    status: 'open',
    childcare: 'unknown',
    publication: 'published',
    confirmed_at: at,
    created_at: at,
    updated_at: at,
    ...more,
  };
}

export function topicRow(
  key: string,
  label: string,
  parent: string | null = null,
): Row<'vocabulary_term'> {
  return {
    vocabulary: 'topic',
    key,
    parent,
    position: 0,
    labels: JSON.stringify({ de: label }),
    codes: '{}',
    origin: 'network',
  };
}
