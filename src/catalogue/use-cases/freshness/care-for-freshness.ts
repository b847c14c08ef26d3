import type { Kysely } from 'kysely';
import type { LetterSender } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { FreshnessDays } from '../../model/freshness/freshness.ts';
import { noteFreshness } from '../../queries/freshness/note-freshness.ts';
import type { EditingTables } from '../../tables.ts';
import { askToConfirm } from './ask-to-confirm.ts';

const DAY_MS = 86_400_000;
/** As docs/privacy.md says; whoever is still not confirmed then is asked anew. */
const LETTER_DAYS = 400;

export interface FreshnessCare {
  readonly days: FreshnessDays;
  readonly sender: LetterSender;
  readonly now: Date;
}

/** What has to be done each day about courses that nobody confirms: notes how they stand, asks their people, forgets old letters. */
export async function careForFreshness(
  db: Kysely<EditingTables>,
  care: FreshnessCare,
): Promise<void> {
  await noteFreshness(db, localDate(care.now), care.days);
  const before = new Date(care.now.getTime() - LETTER_DAYS * DAY_MS);
  await db.deleteFrom('confirmation_letter').where('written_at', '<', before).execute();
  await askToConfirm(db, care);
}
