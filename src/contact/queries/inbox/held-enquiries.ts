import type { Kysely } from 'kysely';
import { openAs, SealedEnquiry } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

/** What looks like an advertisement and waits for somebody of the office to look. */
export interface HeldEnquiry {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly message: string | null;
}

/** More are not looked through at once. */
export const MOST_HELD = 100;

/** Held enquiries, oldest first. */
export async function heldEnquiries(
  db: Kysely<ContactTables>,
  secret: Buffer,
): Promise<readonly HeldEnquiry[]> {
  const rows = await db
    .selectFrom('enquiry')
    .where('held_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('erased_at', 'is', null)
    .select(['id', 'number', 'created_at as at', 'held_reasons as reasons', 'sealed'])
    .orderBy('held_at')
    .limit(MOST_HELD)
    .execute();
  return rows.map(({ sealed, ...row }) => {
    const opened = openAs(SealedEnquiry, secret, { table: 'enquiry', id: row.id, sealed });
    return {
      ...row,
      name: opened?.name ?? null,
      email: opened?.email ?? null,
      phone: opened?.phone ?? null,
      message: opened?.message ?? null,
    };
  });
}
