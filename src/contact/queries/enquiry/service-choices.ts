import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { ServiceChoice } from '../../model/enquiry/choose-service.ts';
import type { ContactTables } from '../../tables.ts';
import { ableMembers } from './able-members.ts';
import type { RankedService } from './rank-services.ts';

/** Services that fit, with the member that can answer today and how much it has to do. */
export async function serviceChoices(
  db: Kysely<ContactTables>,
  ranked: readonly RankedService[],
  today: LocalDate,
): Promise<readonly ServiceChoice[]> {
  const slugs = ranked.flatMap(({ member }) => (member === null ? [] : [member]));
  const able = await ableMembers(db, slugs, today);
  const open = await openByService(db);
  return ranked.map(({ key, member, score, languages }) => ({
    key,
    score,
    languages,
    memberId: member === null ? null : (able.get(member) ?? null),
    openNeeds: open.get(key) ?? 0,
  }));
}

async function openByService(db: Kysely<ContactTables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('enquiry_need')
    .where('closed_at', 'is', null)
    .where('service_key', 'is not', null)
    .groupBy('service_key')
    .select((row) => ['service_key', row.fn.countAll<string>().as('open')])
    .execute();
  return new Map(rows.map(({ service_key, open }) => [service_key ?? '', Number(open)]));
}
