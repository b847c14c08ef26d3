import type { Kysely } from 'kysely';
import type { Expectation } from '../model/expected-now.ts';
import type { RuleTables } from '../tables.ts';

/** With who said so. */
export interface ChangedExpectation extends Expectation {
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

/** The newest expectation per persona and programme. */
export function expectationsOf(db: Kysely<RuleTables>): Promise<readonly ChangedExpectation[]> {
  return db
    .selectFrom('funding_expectation')
    .distinctOn(['persona_id', 'programme_id'])
    .orderBy('persona_id')
    .orderBy('programme_id')
    .orderBy('id', 'desc')
    .select([
      'persona_id as personaId',
      'programme_id as programmeId',
      'status',
      'amounts',
      'reason',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .execute();
}
