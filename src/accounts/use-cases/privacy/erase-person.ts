import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { type Erased, eraseRows, subjectOf } from '../../../platform/privacy/index.ts';
import type { PrivacyTools } from '../../privacy/privacy-tools.ts';
import { lockMandatesOf } from '../../queries/owners-of.ts';
import {
  type ErasureObstacles,
  erasureObstacles,
  ownedMembers,
} from '../../queries/privacy/erasure-obstacles.ts';
import type { AccountsTables } from '../../tables.ts';
import { note } from '../note-audit.ts';

export type ErasedPerson =
  | { readonly kind: 'erased'; readonly rows: Erased; readonly files: number }
  /** There is no such person (any more). */
  | { readonly kind: 'gone' }
  /** Somebody would be left without anybody; only data protection may do that. */
  | ({ readonly kind: 'needed' } & ErasureObstacles);

/**
 * Erases somebody from all tables of the register, jobs and files (Art. 17 GDPR): what they did stays without their name, what is
 * theirs goes. One transaction; files are deleted just before its end, so that an erasure that failed anywhere can be done again.
 */
export async function erasePerson(
  db: Kysely<AccountsTables>,
  tools: PrivacyTools,
  erasure: {
    readonly personId: string;
    /** Null = the person itself. */
    readonly by: { readonly personId: string | null } | null;
    readonly now: Date;
  },
): Promise<ErasedPerson> {
  const { personId, by, now } = erasure;
  const today = localDate(now);
  return db.transaction().execute(async (trx): Promise<ErasedPerson> => {
    for (const memberId of await ownedMembers(trx, personId, today)) {
      await lockMandatesOf(trx, memberId);
    }
    const person = await trx
      .selectFrom('person')
      .where('id', '=', personId)
      .select(['email', 'name'])
      .forUpdate()
      .executeTakeFirst();
    if (person === undefined) return { kind: 'gone' };
    const obstacles = await erasureObstacles(trx, personId, today);
    if (by === null && (obstacles.memberIds.length > 0 || obstacles.isLastOfOffice)) {
      return { kind: 'needed', ...obstacles };
    }
    await tools.holdOthers?.(trx);
    // Nobody may come in later by the word of somebody who is not there any more.
    await trx
      .updateTable('invitation')
      .set({ revoked_at: now })
      .where('created_by', '=', personId)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    const subject = await subjectOf(trx, tools.register, {
      personId,
      addresses: [person.email],
      names: [person.name],
      macs: tools.macsOf?.({ addresses: [person.email], phones: [] }) ?? [],
    });
    const rows = await eraseRows(trx, tools.register, subject);
    await tools.renewCopies?.(trx, rows);
    await note(trx, {
      actorId: by?.personId ?? null,
      action: 'person.erased',
      subject: { kind: 'person', id: personId },
      memberId: null,
      details: { bySelf: by === null },
      now,
    });
    return { kind: 'erased', rows, files: await tools.removeFiles(subject) };
  });
}
