import type { Kysely } from 'kysely';
import type { Language } from '../../platform/texts/index.ts';
import { type Account, findAccount } from '../queries/find-account.ts';
import type { AccountsTables } from '../tables.ts';

export type ChangedAccount =
  | { readonly kind: 'done' }
  /** It was changed in another window since; nothing was written. */
  | { readonly kind: 'changed_meanwhile'; readonly current: Account };

/** A person changes their own name and the language of letters. Throws if there is no such person. */
export async function changeAccount(
  db: Kysely<AccountsTables>,
  change: {
    readonly personId: string;
    readonly name: string;
    readonly language: Language;
    readonly version: number;
    readonly now: Date;
  },
): Promise<ChangedAccount> {
  const { personId, name, language, version, now } = change;
  const changed = await db
    .updateTable('person')
    .set({ name, language, updated_at: now, version: version + 1 })
    .where('id', '=', personId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (changed !== undefined) return { kind: 'done' };
  const current = await findAccount(db, personId);
  if (current === null) throw new Error('The person of a session is gone');
  return { kind: 'changed_meanwhile', current };
}
