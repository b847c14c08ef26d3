import type { Kysely } from 'kysely';
import type { Language } from '../../platform/texts/index.ts';
import { LANGUAGES } from '../../platform/texts/index.ts';
import type { AccountsTables } from '../tables.ts';

/** What a person may see and change of their own account. */
export interface Account {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  /** The language of letters. */
  readonly language: Language;
  readonly version: number;
}

export async function findAccount(
  db: Kysely<AccountsTables>,
  personId: string,
): Promise<Account | null> {
  const row = await db
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['id as personId', 'name', 'email', 'email_key as emailKey', 'language', 'version'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, language: LANGUAGES.find((own) => own === row.language) ?? 'de' };
}
