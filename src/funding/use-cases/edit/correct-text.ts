import type { Kysely } from 'kysely';
import { sameFigures } from '../../model/edit/same-figures.ts';
import type { Spoken } from '../../model/localized.ts';
import type { RuleBook } from '../../model/programme.ts';
import { ProgrammeVersionSchema } from '../../schema/programme-schema.ts';
import { putTexts } from '../put-texts.ts';
import type { RuleDatabase } from '../release-version.ts';

export type CorrectAnswer = {
  readonly kind:
    | 'saved'
    | 'missing'
    /** More than words would change. */
    | 'other_meaning'
    /** A number in the text is another one: that takes a new version. */
    | 'other_figures';
};

/** Mends typing errors in a text of a version that counts already. Numbers, dates and conditions stay as they are. */
export function correctText(
  db: Kysely<RuleDatabase>,
  act: {
    readonly book: RuleBook;
    /** The whole version with the corrected text. */
    readonly document: unknown;
    readonly before: Spoken;
    readonly after: Spoken;
    readonly reason: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<CorrectAnswer> {
  if (!sameFigures(act.before, act.after)) return Promise.resolve({ kind: 'other_figures' });
  const read = ProgrammeVersionSchema.safeParse(act.document);
  if (!read.success) return Promise.resolve({ kind: 'other_meaning' });
  const version = read.data;
  return db
    .transaction()
    .execute((trx: Kysely<RuleDatabase>) => putTexts(trx, { ...act, version }));
}
