import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** Somebody says that a member page is theirs. */
export interface TakeoverRequest {
  readonly id: string;
  readonly memberName: string;
  readonly memberSlug: string;
  readonly name: string;
  readonly email: string;
  /** How the office can see that it is true, in the person's own words. */
  readonly proof: string;
  readonly createdAt: Date;
}

/** Requests that nobody has decided, oldest first. */
export function takeoverRequests(db: Kysely<OfficeTables>): Promise<readonly TakeoverRequest[]> {
  return open(db).orderBy('takeover_request.created_at').execute();
}

/** One of them; null = there is none, or it is decided. */
export async function takeoverRequest(
  db: Kysely<OfficeTables>,
  id: string,
): Promise<TakeoverRequest | null> {
  return (await open(db).where('takeover_request.id', '=', id).executeTakeFirst()) ?? null;
}

function open(db: Kysely<OfficeTables>) {
  return db
    .selectFrom('takeover_request')
    .innerJoin('member', 'member.id', 'takeover_request.member_id')
    .where('takeover_request.decided_at', 'is', null)
    .select([
      'takeover_request.id',
      'member.name as memberName',
      'member.slug as memberSlug',
      'takeover_request.name',
      'takeover_request.email',
      'takeover_request.proof',
      'takeover_request.created_at as createdAt',
    ]);
}
