import { z } from 'zod';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { openAs } from '../../model/enquiry/sealed.ts';
import type { NeedEventLine } from './views.ts';

/** What happened with a need, oldest first. */
export async function historyOf(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  { needId }: { readonly needId: string },
): Promise<readonly NeedEventLine[]> {
  const rows = await db
    .selectFrom('enquiry_event as v')
    .leftJoin('person as p', 'p.id', 'v.person_id')
    .leftJoin('member as f', 'f.id', 'v.from_member_id')
    .leftJoin('member as t', 't.id', 'v.to_member_id')
    .where('v.need_id', '=', needId)
    .orderBy('v.seq')
    .select(['v.id', 'v.kind', 'v.at', 'v.state', 'v.sealed', 'v.service_key as serviceKey'])
    .select(['p.name as personName', 'f.name as fromMemberName', 't.name as toMemberName'])
    .execute();
  return rows.map(({ id, sealed, ...row }) => ({
    ...row,
    text: openAs(z.string(), secret, { table: 'enquiry_event', id, sealed }),
  }));
}
