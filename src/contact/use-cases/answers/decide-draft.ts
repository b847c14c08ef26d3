import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import { answerSlug } from '../../model/answers/answer-slug.ts';
import { isEndAllowed } from '../../model/answers/answer-terms.ts';
import { personalPartsOf } from '../../model/answers/check-document.ts';
import { type AnswerDraft, writersOf } from '../../queries/answers/find-draft.ts';
import type { ContactTables } from '../../tables.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

interface Decision {
  readonly draftId: string;
  readonly version: number;
  readonly actorId: string;
  readonly now: Date;
}

export type ReleaseDraft =
  | { readonly kind: 'released'; readonly slug: string }
  /** The person has written in it: another one has to release it. */
  | { readonly kind: 'own' }
  /** It was not handed in, its end is not allowed, or it holds what may say who somebody is. */
  | { readonly kind: 'not_ready' }
  | DraftTrouble;

/** Publishes a draft: only by somebody who has not written in it, and only what was handed in. */
export function releaseDraft(
  db: Kysely<ContactTables>,
  act: Decision & {
    /** Last day on which the answer is shown. */
    readonly expiresOn: LocalDate;
    readonly allowed: readonly string[];
  },
): Promise<ReleaseDraft> {
  const { draftId, actorId, expiresOn, allowed, now } = act;
  return withinDraft(db, act, async (trx, draft): Promise<ReleaseDraft> => {
    if ((await writersOf(trx, draftId)).includes(actorId)) return { kind: 'own' };
    const isFit =
      draft.state === 'submitted' &&
      isEndAllowed(expiresOn, localDate(now)) &&
      personalPartsOf(draft.document, allowed).length === 0;
    if (!isFit) return { kind: 'not_ready' };
    const { written_by: writtenBy } = await trx
      .selectFrom('answer_draft')
      .select('written_by')
      .where('id', '=', draftId)
      .executeTakeFirstOrThrow();
    const values = {
      owner_member_id: draft.ownerMemberId,
      document: JSON.stringify(draft.document),
      state: 'published',
      checked_on: localDate(now),
      expires_on: expiresOn,
      reminded_for: null,
      written_by: writtenBy,
      reviewed_by: actorId,
      published_at: now,
    } as const;
    const answer =
      draft.answerId === null
        ? await trx
            .insertInto('answer')
            .values({
              id: randomId(),
              slug: await freeSlug(trx, draft),
              from_enquiry: draft.fromEnquiry,
              ...values,
            })
            .returning(['id', 'slug'])
            .executeTakeFirstOrThrow()
        : await trx
            .updateTable('answer')
            .set(values)
            .where('id', '=', draft.answerId)
            .returning(['id', 'slug'])
            .executeTakeFirstOrThrow();
    await trx.deleteFrom('answer_draft').where('id', '=', draftId).execute();
    await note(trx, {
      actorId,
      action: 'answer.released',
      subject: { kind: 'answer', id: answer.id },
      memberId: draft.ownerMemberId,
      details: { expiresOn },
      now,
    });
    return { kind: 'released', slug: answer.slug };
  });
}

/** Gives a draft back with the reason, in the words of who read it. */
export function refuseDraft(
  db: Kysely<ContactTables>,
  act: Decision & { readonly reason: string },
): Promise<{ readonly kind: 'refused' } | { readonly kind: 'not_ready' } | DraftTrouble> {
  return withinDraft(db, act, async (trx, draft) => {
    if (draft.state !== 'submitted') return { kind: 'not_ready' } as const;
    await trx
      .updateTable('answer_draft')
      .set({
        state: 'draft',
        submitted_at: null,
        refusal: act.reason,
        version: draft.version + 1,
        changed_at: act.now,
      })
      .where('id', '=', draft.id)
      .execute();
    await note(trx, {
      actorId: act.actorId,
      action: 'answer.refused',
      subject: { kind: 'answer_draft', id: draft.id },
      memberId: draft.ownerMemberId,
      now: act.now,
    });
    return { kind: 'refused' } as const;
  });
}

async function freeSlug(trx: Kysely<ContactTables>, draft: AnswerDraft): Promise<string> {
  const wanted = answerSlug(draft.document.question.de);
  const rows = await trx
    .selectFrom('answer')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
