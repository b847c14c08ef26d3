import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

export const LETTER_STATES = ['waiting', 'failed', 'sent'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter in the mail log: never its text. */
export interface LetterLine {
  readonly id: string;
  readonly kind: string;
  readonly email: string;
  readonly memberName: string | null;
  readonly memberSlug: string | null;
  readonly state: LetterState;
  readonly tries: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Whether its text is still there, so that it can be sent. */
  readonly hasText: boolean;
}

export const LETTERS_A_PAGE = 50;

/** Letters, newest first. */
export async function letterLines(
  db: Kysely<OfficeTables>,
  { state, page }: { readonly state: LetterState | null; readonly page: number },
): Promise<{ readonly lines: readonly LetterLine[]; readonly total: number }> {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('member', 'member.id', 'letter.member_id')
    .$if(state !== null, (all) => all.where('letter.state', '=', state))
    .select([
      'letter.id',
      'letter.kind',
      'letter.email',
      'member.name as memberName',
      'member.slug as memberSlug',
      'letter.state',
      'letter.tries',
      'letter.problem',
      'letter.created_at as createdAt',
      'letter.finished_at as finishedAt',
      (row) => row('letter.content', 'is not', null).as('hasText'),
    ])
    .orderBy('letter.created_at', 'desc')
    .orderBy('letter.id')
    .limit(LETTERS_A_PAGE)
    .offset((page - 1) * LETTERS_A_PAGE)
    .execute();
  const { total } = await db
    .selectFrom('letter')
    .$if(state !== null, (all) => all.where('letter.state', '=', state))
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    lines: rows.map((row) => ({ ...row, hasText: Boolean(row.hasText) })),
    total: Number(total),
  };
}

/** Letters that have failed since the instant, or wait after a failed try. */
export async function troubledLetters(
  db: Kysely<OfficeTables>,
  since: Date,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const row = await db
    .selectFrom('letter')
    .where((letter) =>
      letter.or([
        letter.and([letter('state', '=', 'failed'), letter('finished_at', '>', since)]),
        letter.and([letter('state', '=', 'waiting'), letter('tries', '>', 0)]),
      ]),
    )
    .select((letter) => [
      letter.fn.countAll<string>().as('count'),
      letter.fn.min('created_at').as('oldest'),
    ])
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), oldest: row?.oldest ?? null };
}
