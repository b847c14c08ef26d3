import type { Kysely } from 'kysely';
import type { AccountsTables } from '../../../accounts/index.ts';
import type { BudgetLight } from '../../model/programme.ts';
import type { RuleTables } from '../../tables.ts';

/** What was said about a programme's funds, by whom and when. It may have ended since. */
export interface LightLine extends BudgetLight {
  readonly programmeId: string;
  /** Null = the account was erased. */
  readonly name: string | null;
}

export function lightLines(db: Kysely<RuleTables & AccountsTables>): Promise<readonly LightLine[]> {
  return db
    .selectFrom('funding_light')
    .leftJoin('person', 'person.id', 'funding_light.confirmed_by')
    .select([
      'programme_id as programmeId',
      'state',
      'confirmed_on as confirmedOn',
      'person.name as name',
    ])
    .orderBy('confirmed_on')
    .execute();
}
