import type { Kysely } from 'kysely';
import { htmlToPlain } from '../../../platform/html/plain-text.ts';
import type { Profile } from '../../model/profile/profile.ts';
import type { MemberKind, MembersTables, Publication } from '../../tables.ts';

/** A member's profile as it is kept, with what an editor has to know about it. */
export interface StoredProfile {
  readonly memberId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly country: string;
  readonly isDemo: boolean;
  readonly publication: Publication;
  readonly version: number;
  readonly confirmedAt: Date | null;
  readonly profile: Profile;
  /** What `profile.description` was read from; may hold more than text can say. */
  readonly descriptionHtml: string | null;
}

/** The profile of a member, in whatever state of publication; `lock` for whoever is about to change it. Null = no such member. */
export async function findProfile(
  db: Kysely<MembersTables>,
  memberId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<StoredProfile | null> {
  const query = db.selectFrom('member').selectAll().where('id', '=', memberId);
  const row = await (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  return {
    memberId: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    country: row.country,
    isDemo: row.is_demo,
    publication: row.publication,
    version: row.version,
    confirmedAt: row.confirmed_at,
    descriptionHtml: row.description_html,
    profile: {
      summary: row.summary ?? '',
      description: htmlToPlain(row.description_html ?? ''),
      topics: row.topics,
      street: row.street ?? '',
      postalCode: row.postal_code ?? '',
      place: row.place ?? '',
      phone: row.phone ?? '',
      email: row.email ?? '',
      website: row.website ?? '',
      openingHours: row.opening_hours ?? '',
      languages: row.languages,
      access: row.access,
    },
  };
}
