import type { Kysely } from 'kysely';
import { factorsOf, type SecondFactors } from '../queries/factors-of.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * The factors of a person as they stay until the caller's transaction ends: changes come one after the other, so that of two
 * factors not both are removed at once as "not the last one" (ASVS 15.4.2).
 */
export async function lockFactors(
  trx: Kysely<AccountsTables>,
  personId: string,
): Promise<SecondFactors> {
  await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return factorsOf(trx, personId);
}
