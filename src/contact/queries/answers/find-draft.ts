import type { Kysely } from 'kysely';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import type { ContactTables } from '../../tables.ts';

/** An answer that is being written. */
export interface AnswerDraft {
  readonly id: string;
  /** The published answer that it is to replace; null = a new one. */
  readonly answerId: string | null;
  /** Null = the contact point of the network. */
  readonly ownerMemberId: string | null;
  readonly ownerName: string | null;
  readonly document: AnswerDocument;
  readonly fromEnquiry: boolean;
  readonly state: 'draft' | 'submitted';
  readonly version: number;
  /** Why it came back. */
  readonly refusal: string | null;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
}

function drafts(db: Kysely<ContactTables>) {
  return db
    .selectFrom('answer_draft')
    .leftJoin('member', 'member.id', 'answer_draft.owner_member_id')
    .selectAll('answer_draft')
    .select('member.name as owner_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number];

function draftOf(row: Row): AnswerDraft {
  return {
    id: row.id,
    answerId: row.answer_id,
    ownerMemberId: row.owner_member_id,
    ownerName: row.owner_name,
    document: AnswerDocument.parse(row.document),
    fromEnquiry: row.from_enquiry,
    state: row.state,
    version: row.version,
    refusal: row.refusal,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
  };
}

/** One draft; null where there is none. */
export async function findDraft(
  db: Kysely<ContactTables>,
  draftId: string,
): Promise<AnswerDraft | null> {
  const row = await drafts(db).where('answer_draft.id', '=', draftId).executeTakeFirst();
  return row === undefined ? null : draftOf(row);
}

/** Drafts of a member (null = of the contact point), the newest first. */
export async function draftsOfOwner(
  db: Kysely<ContactTables>,
  ownerMemberId: string | null,
): Promise<AnswerDraft[]> {
  const rows = await drafts(db)
    .where('answer_draft.owner_member_id', 'is not distinct from', ownerMemberId)
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(draftOf);
}

/** What waits for a second person, longest first. */
export async function submittedDrafts(db: Kysely<ContactTables>): Promise<AnswerDraft[]> {
  const rows = await drafts(db).where('state', '=', 'submitted').orderBy('submitted_at').execute();
  return rows.map(draftOf);
}

/** Who has written in a draft. */
export async function writersOf(
  db: Kysely<ContactTables>,
  draftId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('answer_draft_writer')
    .select('person_id')
    .where('draft_id', '=', draftId)
    .execute();
  return rows.map((row) => row.person_id);
}
