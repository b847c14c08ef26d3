import type { Kysely } from 'kysely';
import type { OfficeRules } from '../model/merge-rules.ts';
import type { BudgetLight, ProgrammeVersion, VersionKey } from '../model/programme.ts';
import { ProgrammeVersionSchema } from '../schema/programme-schema.ts';
import type { RuleTables } from '../tables.ts';

/** What the office says, and the number of its state. */
export interface StoredRules extends OfficeRules {
  readonly revision: number;
  /** Released versions that the schema does not read any more. */
  readonly unfit: readonly VersionKey[];
}

/** What the office has released, checked and lit, in one read of one state. */
export function officeRules(db: Kysely<RuleTables>): Promise<StoredRules> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx: Kysely<RuleTables>) => {
      const revision = await newestFundingRevision(trx);
      const stored = await newestEditions(trx);
      const versions: ProgrammeVersion[] = [];
      const unfit: VersionKey[] = [];
      for (const { document, ...key } of stored) {
        const read = ProgrammeVersionSchema.safeParse(document);
        if (read.success) versions.push(read.data);
        else unfit.push(key);
      }
      return {
        revision,
        versions,
        unfit,
        checks: await allChecks(trx),
        lights: await lightsOf(trx),
      };
    });
}

/** Grows with every change of what counts: a small read, for the question whether there is something new. */
export async function newestFundingRevision(db: Kysely<RuleTables>): Promise<number> {
  const row = await db.selectFrom('funding_revision').select('revision').executeTakeFirst();
  return Number(row?.revision ?? 0);
}

const newestEditions = (db: Kysely<RuleTables>) =>
  db
    .selectFrom('funding_version')
    .distinctOn(['programme_id', 'valid_from'])
    .orderBy('programme_id')
    .orderBy('valid_from')
    .orderBy('edition', 'desc')
    .select(['programme_id as programmeId', 'valid_from as validFrom', 'document'])
    .execute();

const allChecks = (db: Kysely<RuleTables>) =>
  db
    .selectFrom('funding_check')
    .select(['programme_id as programmeId', 'valid_from as validFrom', 'checked_on as checkedOn'])
    .execute();

async function lightsOf(db: Kysely<RuleTables>): Promise<Readonly<Record<string, BudgetLight>>> {
  const rows = await db
    .selectFrom('funding_light')
    .select(['programme_id', 'state', 'confirmed_on'])
    .execute();
  return Object.fromEntries(
    rows.map((row) => [row.programme_id, { state: row.state, confirmedOn: row.confirmed_on }]),
  );
}
