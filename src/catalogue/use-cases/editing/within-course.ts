import type { Kysely } from 'kysely';
import { type WorkingCopy, workingCopy } from '../../queries/editing/working-copy.ts';
import { hasLeft } from '../../queries/has-left.ts';
import type { EditingTables } from '../../tables.ts';
import type { Missing } from './answers.ts';

/** A delivery that writes the same rows in another order, or deletes a contact that nobody named a moment ago. */
const WORTH_ANOTHER_TRY = ['40P01', '40001', '23503'];
const MOST_TRIES = 3;

/**
 * Does something with a course in one transaction, after everybody else who changes it. `missing` where the member has no such course
 * or has left the network: the one place where it is looked at whose it is.
 */
export async function withinCourse<Answer>(
  db: Kysely<EditingTables>,
  course: { readonly memberId: string; readonly offerId: string },
  change: (trx: Kysely<EditingTables>, copy: WorkingCopy) => Promise<Answer>,
): Promise<Answer | Missing> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(async (trx: Kysely<EditingTables>) => {
        if (await hasLeft(trx, course.memberId)) return { kind: 'missing' };
        const copy = await workingCopy(trx, course, 'lock');
        return copy === null ? { kind: 'missing' } : await change(trx, copy);
      });
    } catch (error) {
      if (tries === MOST_TRIES || !isWorthAnotherTry(error)) throw error;
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    WORTH_ANOTHER_TRY.includes(error.code)
  );
}
