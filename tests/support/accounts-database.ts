import { Kysely, PostgresDialect } from 'kysely';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import type { MembersTables } from '../../src/members/tables.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** {@link testDatabase} as people, sessions and letters see it. `told` hears each statement. */
export async function accountsDatabase(told?: (statement: string) => void): Promise<
  Pick<TestDatabase, 'pool' | 'address'> & {
    readonly db: Kysely<AccountsTables>;
    /** The same database: the members for whom somebody acts. */
    readonly members: Kysely<MembersTables>;
  }
> {
  const { pool, address, db: members } = await testDatabase();
  const dialect = new PostgresDialect({ pool });
  const log = ({ query }: { query: { sql: string } }): void => told?.(query.sql);
  return { db: new Kysely<AccountsTables>({ dialect, log }), members, pool, address };
}
