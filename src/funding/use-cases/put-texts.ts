import { type Kysely, sql } from 'kysely';
import { note } from '../../accounts/index.ts';
import type { ProgrammeVersion, RuleBook } from '../model/programme.ts';
import { sameMeaning } from '../model/same-meaning.ts';
import type { RuleDatabase } from './release-version.ts';

/**
 * Corrects the words of a version that counts already, of the files or released, as a further edition, in the caller's transaction.
 * Refused if there is no such version, or if more than words would change: then it takes a new version.
 */
export async function putTexts(
  trx: Kysely<RuleDatabase>,
  act: {
    /** The rules as they count now. */
    readonly book: RuleBook;
    readonly version: ProgrammeVersion;
    readonly reason: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<{ readonly kind: 'saved' | 'missing' | 'other_meaning' }> {
  const { version, reason, actorId, now } = act;
  const { id, gueltig_von } = version;
  const present = act.book.programmes.find(
    (one) => one.id === id && one.gueltig_von === gueltig_von,
  );
  if (present === undefined) return { kind: 'missing' };
  if (!sameMeaning(present, version)) return { kind: 'other_meaning' };
  // Words alone: end and day of the last look stay as they count.
  const { gueltig_bis: _end, ...words } = version;
  const { gueltig_bis, geprueft } = present;
  const corrected = { ...words, ...(gueltig_bis === undefined ? {} : { gueltig_bis }), geprueft };
  await sql`select pg_advisory_xact_lock(hashtext(${`funding ${id}`}))`.execute(trx);
  const newest = await trx
    .selectFrom('funding_version')
    .where('programme_id', '=', id)
    .where('valid_from', '=', gueltig_von)
    .select((from) => from.fn.max('edition').as('edition'))
    .executeTakeFirst();
  await trx
    .insertInto('funding_version')
    .values({
      programme_id: id,
      valid_from: gueltig_von,
      edition: (newest?.edition ?? 0) + 1,
      document: JSON.stringify(corrected),
      author_id: actorId,
      released_by: actorId,
      released_at: now,
      reason,
    })
    .execute();
  await note(trx, {
    actorId,
    action: 'funding_version.corrected',
    subject: { kind: 'funding_programme', id },
    memberId: null,
    details: { from: gueltig_von },
    now,
  });
  return { kind: 'saved' };
}
