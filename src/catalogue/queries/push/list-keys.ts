import type { Kysely } from 'kysely';
import type { EditingTables } from '../../tables.ts';

/** A key of a member, as its page shows it. */
export interface KeyLine {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** To the hour; null = never. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const MOST_SHOWN = 50;

/** The member's keys: those in use first, the newest first. */
export async function listKeys(
  db: Kysely<EditingTables>,
  memberId: string,
): Promise<readonly KeyLine[]> {
  return db
    .selectFrom('delivery_key')
    .where('member_id', '=', memberId)
    .select([
      'id',
      'name',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('revoked_at', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}
