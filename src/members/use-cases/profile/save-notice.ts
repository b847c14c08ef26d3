import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { NoticeKind } from '../../tables.ts';
import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';

/** A notice that has been checked (`noticeProblems`). */
export interface CheckedNotice {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly details: string | null;
  readonly topic: string | null;
  readonly endsOn: string;
}

/** `changed_meanwhile`: somebody else saved it since it was opened; nothing was written. */
export type SavedEntry = 'saved' | 'changed_meanwhile' | 'missing';

/** Adds what a member can do or looks for; answers its id. */
export async function addNotice(
  db: ProfileDatabase,
  act: ProfileAct & { readonly notice: CheckedNotice },
): Promise<string> {
  const { memberId, actorId, now } = act;
  const id = randomId();
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    await trx
      .insertInto('member_notice')
      .values({
        id,
        member_id: memberId,
        ...columnsOf(act.notice),
        created_by: actorId,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await noteNotice(trx, act, id, 'notice.added');
  });
  return id;
}

/** Changes a notice of the member that was opened as `version`. */
export async function changeNotice(
  db: ProfileDatabase,
  act: ProfileAct & {
    readonly noticeId: string;
    readonly version: number;
    readonly notice: CheckedNotice;
  },
): Promise<SavedEntry> {
  return db.transaction().execute(async (trx: ProfileDatabase): Promise<SavedEntry> => {
    const found = await trx
      .selectFrom('member_notice')
      .select('version')
      .where('id', '=', act.noticeId)
      .where('member_id', '=', act.memberId)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return 'missing';
    if (found.version !== act.version) return 'changed_meanwhile';
    await trx
      .updateTable('member_notice')
      .set({ ...columnsOf(act.notice), updated_at: act.now, version: act.version + 1 })
      .where('id', '=', act.noticeId)
      .execute();
    await noteNotice(trx, act, act.noticeId, 'notice.changed');
    return 'saved';
  });
}

/** Removes a notice of the member; one that is gone already is no problem. */
export async function removeNotice(
  db: ProfileDatabase,
  act: ProfileAct & { readonly noticeId: string },
): Promise<void> {
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    const { numDeletedRows } = await trx
      .deleteFrom('member_notice')
      .where('id', '=', act.noticeId)
      .where('member_id', '=', act.memberId)
      .executeTakeFirst();
    if (numDeletedRows > 0n) await noteNotice(trx, act, act.noticeId, 'notice.removed');
  });
}

function columnsOf({ kind, title, details, topic, endsOn }: CheckedNotice) {
  return { kind, title, details, topic, ends_on: endsOn };
}

async function noteNotice(
  trx: ProfileDatabase,
  { memberId, actorId, now }: ProfileAct,
  id: string,
  action: string,
): Promise<void> {
  await note(trx, { actorId, action, subject: { kind: 'notice', id }, memberId, now });
}
