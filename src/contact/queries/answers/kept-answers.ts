import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import type { ContactTables } from '../../tables.ts';

/** A released answer as those see it who stand for it. */
export interface KeptAnswer {
  readonly id: string;
  readonly slug: string;
  readonly ownerMemberId: string | null;
  readonly document: AnswerDocument;
  readonly checkedOn: LocalDate;
  readonly expiresOn: LocalDate;
  /** What people said on its page. */
  readonly helped: number;
  readonly wrong: number;
  /** The draft that is to replace it; null = none. */
  readonly draftId: string | null;
}

/** Answers that are not withdrawn of a member (null = of the contact point), those that end first at the top. */
export async function keptAnswers(
  db: Kysely<ContactTables>,
  ownerMemberId: string | null,
): Promise<KeptAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .leftJoin('answer_draft', 'answer_draft.answer_id', 'answer.id')
    .selectAll('answer')
    .select('answer_draft.id as draft_id')
    .select((row) =>
      (['helped', 'wrong'] as const).map((vote) =>
        row
          .selectFrom('answer_vote')
          .select((votes) => votes.fn.sum<string>('count').as('sum'))
          .whereRef('answer_vote.answer_id', '=', 'answer.id')
          .where('vote', '=', vote)
          .as(vote),
      ),
    )
    .where('answer.owner_member_id', 'is not distinct from', ownerMemberId)
    .where('answer.state', '=', 'published')
    .orderBy('answer.expires_on')
    .orderBy('answer.slug')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    ownerMemberId: row.owner_member_id,
    document: AnswerDocument.parse(row.document),
    checkedOn: row.checked_on,
    expiresOn: row.expires_on,
    helped: Number(row.helped ?? 0),
    wrong: Number(row.wrong ?? 0),
    draftId: row.draft_id,
  }));
}
