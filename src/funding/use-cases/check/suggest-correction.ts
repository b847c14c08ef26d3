import type { Kysely } from 'kysely';
import type { CheckTables } from '../../check-tables.ts';

/** Letters that a suggestion may have. */
export const MOST_LETTERS = 2000;

/** Suggestions that wait for the office; beyond that somebody plays with the form, and nothing more is taken. */
const MOST_WAITING = 500;

/** Notes what somebody says is wrong with a programme. False if too many wait already. */
export async function suggestCorrection(
  db: Kysely<CheckTables>,
  suggestion: { readonly programmeId: string; readonly words: string; readonly now: Date },
): Promise<boolean> {
  const { waiting } = await db
    .selectFrom('funding_correction')
    .select((row) => row.fn.countAll<string>().as('waiting'))
    .where('handled_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= MOST_WAITING) return false;
  await db
    .insertInto('funding_correction')
    .values({
      programme_id: suggestion.programmeId,
      words: suggestion.words,
      created_at: suggestion.now,
    })
    .execute();
  return true;
}
