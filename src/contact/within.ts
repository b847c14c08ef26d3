import type { Kysely, Transaction } from 'kysely';
import type { ContactTables } from './tables.ts';

/** Runs work in the caller's transaction if there is one, else in one of its own. */
export function within<Answer>(
  db: Kysely<ContactTables>,
  work: (trx: Kysely<ContactTables>) => Promise<Answer>,
): Promise<Answer> {
  return db.isTransaction
    ? work(db)
    : db.transaction().execute((trx: Transaction<ContactTables>) => work(trx));
}
