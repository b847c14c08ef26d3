import { type Kysely, sql } from 'kysely';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';
import type { SourceToSave } from './save-source.ts';

/** Time in which what was fetched just now is delivered; if the process ends before, it is fetched again. */
const SOON_MS = 5 * 60_000;

/**
 * Writes an address, new or changed, in the caller's transaction. A changed one begins anew: nothing is known of what the former
 * address gave. The member's first address feeds its usual stock; each further one has its own.
 */
export async function writeSource(
  trx: Kysely<EditingTables>,
  save: SourceToSave & {
    readonly sourceId: string;
    readonly sealedSecret: Buffer | null;
    readonly most: number;
  },
): Promise<PullSource | 'conflict' | 'known' | 'too_many'> {
  const { memberId, sourceId, change, draft, actorId, now } = save;
  const facts = {
    name: draft.name,
    kind: draft.kind,
    addresses: [...draft.addresses],
    page_filter: draft.pageFilter,
    format: draft.format,
    every_hours: draft.everyHours,
    secret_header: save.sealedSecret === null ? null : draft.secretHeader,
    sealed_secret: save.sealedSecret,
    state: 'active' as const,
    // A file has just come; pages are fetched whole at once.
    next_at: draft.kind === 'file' ? new Date(now.getTime() + SOON_MS) : now,
    etag: null,
    last_modified: null,
    content_hash: null,
    failing_since: null,
    failures: 0,
    problem: null,
    problem_detail: null,
    updated_by: actorId,
    updated_at: now,
  };
  if (change !== null) {
    const changed = await trx
      .updateTable('pull_source')
      .set({ ...facts, version: sql`version + 1` })
      .where('id', '=', sourceId)
      .where('member_id', '=', memberId)
      .where('version', '=', change.version)
      .returningAll()
      .executeTakeFirst();
    return changed ?? 'conflict';
  }
  // Two people at once: the second sees what the first has added.
  await sql`select from member where id = ${memberId} for no key update`.execute(trx);
  const others = await trx
    .selectFrom('pull_source')
    .where('member_id', '=', memberId)
    .select(['source_key', 'addresses'])
    .execute();
  // Its courses would be there twice.
  const wanted = draft.addresses.join('\n');
  if (others.some(({ addresses }) => addresses.join('\n') === wanted)) return 'known';
  if (others.length >= save.most) return 'too_many';
  const isUsualTaken = others.some(({ source_key }) => source_key === null);
  return trx
    .insertInto('pull_source')
    .values({
      ...facts,
      id: sourceId,
      member_id: memberId,
      source_key: isUsualTaken ? `pull-${sourceId}` : null,
      created_by: actorId,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
