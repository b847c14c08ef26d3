import type { Kysely } from 'kysely';
import type { AccountsTables } from '../../../accounts/index.ts';
import type { DraftState, DraftTables } from '../../draft-tables.ts';
import type { ProgrammeVersion } from '../../model/programme.ts';
import { ProgrammeVersionSchema } from '../../schema/programme-schema.ts';
import type { RuleTables } from '../../tables.ts';

/** The tables of drafts and of what becomes of them, with the names of who wrote them. */
export type DraftDatabase = DraftTables & RuleTables & AccountsTables;

/** A draft that nobody has released or discarded yet. */
export interface FundingDraft {
  readonly id: string;
  readonly programmeId: string;
  /** First day of the version that it was copied from. */
  readonly basedOn: string;
  readonly document: ProgrammeVersion;
  readonly version: number;
  readonly state: DraftState;
  /** Why the rule changes; null = not said yet. */
  readonly reason: string | null;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly refusal: string | null;
}

const COLUMNS = [
  'id',
  'programme_id',
  'based_on',
  'document',
  'version',
  'state',
  'reason',
  'changed_at',
  'submitted_at',
  'submitted_by',
  'refusal',
] as const;

const open = (db: Kysely<DraftTables>) =>
  db.selectFrom('funding_draft').select(COLUMNS).where('state', 'in', ['draft', 'submitted']);
type Row = Awaited<ReturnType<ReturnType<typeof open>['executeTakeFirstOrThrow']>>;

/** All open drafts, what was handed in first before the others. */
export async function openDrafts(db: Kysely<DraftTables>): Promise<readonly FundingDraft[]> {
  const rows = await open(db).orderBy('submitted_at').orderBy('changed_at').execute();
  return rows.map(draftOf);
}

/** An open draft; null = there is none of that id. In a transaction with `forUpdate` nobody else changes it meanwhile. */
export async function openDraft(
  db: Kysely<DraftTables>,
  draftId: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<FundingDraft | null> {
  const query = open(db).where('id', '=', draftId);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : draftOf(row);
}

function draftOf(row: Row): FundingDraft {
  return {
    id: row.id,
    programmeId: row.programme_id,
    basedOn: row.based_on,
    document: ProgrammeVersionSchema.parse(row.document),
    version: row.version,
    state: row.state,
    reason: row.reason,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    refusal: row.refusal,
  };
}

/** Somebody who has written in a draft. */
export interface DraftAuthor {
  readonly personId: string;
  readonly name: string;
}

/** Everybody who has saved a draft: none of them releases it. */
export function authorsOf(
  db: Kysely<DraftDatabase>,
  draftId: string,
): Promise<readonly DraftAuthor[]> {
  return db
    .selectFrom('funding_draft_save')
    .innerJoin('person', 'person.id', 'funding_draft_save.saved_by')
    .where('draft_id', '=', draftId)
    .select(['person.id as personId', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .execute();
}

/** What stood in a draft at a version, and who has saved since; null = there was no such version. */
export async function savesSince(
  db: Kysely<DraftDatabase>,
  draftId: string,
  version: number,
): Promise<{ readonly document: ProgrammeVersion; readonly names: readonly string[] } | null> {
  const rows = await db
    .selectFrom('funding_draft_save')
    .leftJoin('person', 'person.id', 'funding_draft_save.saved_by')
    .where('draft_id', '=', draftId)
    .where('funding_draft_save.version', '>=', version)
    .select(['funding_draft_save.version', 'document', 'person.name'])
    .orderBy('funding_draft_save.version')
    .execute();
  const [then, ...later] = rows;
  if (then === undefined || then.version !== version) return null;
  const names = new Set(later.flatMap(({ name }) => (name === null ? [] : [name])));
  return { document: ProgrammeVersionSchema.parse(then.document), names: [...names] };
}
