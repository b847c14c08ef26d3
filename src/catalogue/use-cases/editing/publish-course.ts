import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { changesBetween } from '../../model/course-changes.ts';
import { liveCourse } from '../../model/live-course.ts';
import { isTrusted } from '../../queries/editing/is-trusted.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Geocode, PublishAnswer } from './answers.ts';
import { findProblems } from './find-problems.ts';
import { goOnline } from './go-online.ts';
import { withinCourse } from './within-course.ts';

interface PublishAct extends CourseAct {
  readonly version: number;
  readonly geocode: Geocode;
}

/**
 * Puts the working copy of a course online. For members that the office does not trust yet, only dates, prices, seats and states of
 * known runs go online at once; the rest waits for the office. `version` is the one the person has seen.
 */
export async function publishCourse(
  db: Kysely<EditingTables>,
  act: PublishAct,
): Promise<PublishAnswer> {
  return withinCourse(db, act, async (trx, copy): Promise<PublishAnswer> => {
    if (copy.version !== act.version) return { kind: 'changed_meanwhile', version: copy.version };
    const { document, published, offer } = copy;
    const problems = await findProblems(trx, copy, act.now);
    if (problems.length > 0) return { kind: 'problems', problems };
    if (await isTrusted(trx, act.memberId)) return publishWhole(trx, copy, act);
    const live = published === null ? null : liveCourse(published, document);
    if (live !== null && changesBetween(live, document).length === 0)
      return publishWhole(trx, copy, act);
    if (live !== null && published !== null && offer.publication === 'published') {
      if (changesBetween(published, live).length > 0)
        await goOnline(trx, copy, { ...act, document: live, confirms: true });
    }
    const version = await writeVersion(trx, copy, {
      ...act,
      document,
      kind: 'saved',
      draft: { state: 'waiting', submitted: { by: act.actorId, at: act.now } },
    });
    await noteAct(trx, copy, act, 'course.handed_in');
    return { kind: 'waiting', version };
  });
}

/** Puts everything online in the caller's transaction: for those who may. */
export async function publishWhole(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  act: { readonly actorId: string | null; readonly geocode: Geocode; readonly now: Date },
): Promise<{ readonly kind: 'published'; readonly version: number }> {
  const document = await goOnline(trx, copy, { ...act, document: copy.document, confirms: true });
  const version = await writeVersion(trx, copy, {
    ...act,
    document,
    kind: 'published',
    draft: null,
  });
  await noteAct(trx, copy, act, 'course.published');
  return { kind: 'published', version };
}

async function noteAct(
  trx: Kysely<EditingTables>,
  { offer }: WorkingCopy,
  { actorId, now }: { readonly actorId: string | null; readonly now: Date },
  action: string,
): Promise<void> {
  const subject = { kind: 'offer', id: offer.id };
  await note(trx, { actorId, action, subject, memberId: offer.member_id, now });
}
