import type { Kysely } from 'kysely';
import type { EditingTables } from '../../tables.ts';

/** Whether the office lets the member's courses go online without looking at them first. */
export async function isTrusted(db: Kysely<EditingTables>, memberId: string): Promise<boolean> {
  const member = await db
    .selectFrom('member')
    .where('id', '=', memberId)
    .select('trusted')
    .executeTakeFirst();
  return member?.trusted === true;
}
