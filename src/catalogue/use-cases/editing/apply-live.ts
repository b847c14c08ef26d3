import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { runsProblems } from '../../model/course-problems.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { Problems } from './answers.ts';
import { goOnline } from './go-online.ts';

export type LiveApplied =
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'unchanged' }
  | Problems;

/**
 * Makes the same change of facts of the day online and in the draft, in the caller's transaction. `alter` must answer a tidy course
 * and touch nothing but live parts.
 */
export async function applyLive(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  alter: (document: CourseDocument) => CourseDocument,
  { actorId, now }: { readonly actorId: string | null; readonly now: Date },
): Promise<LiveApplied> {
  const { draft, document, published, offer } = copy;
  const isOnline = offer.publication === 'published';
  const online = isOnline && published !== null ? alter(published) : null;
  if (online !== null) {
    const problems = runsProblems(online, localDate(now), published);
    if (problems.length > 0) return { kind: 'problems', problems };
  }
  const changed = alter(document);
  const isChangedOnline =
    online !== null && published !== null && changesBetween(published, online).length > 0;
  if (!isChangedOnline && changesBetween(document, changed).length === 0)
    return { kind: 'unchanged' };
  const written = isChangedOnline
    ? await goOnline(trx, copy, { document: online, geocode: null, confirms: false, now })
    : null;
  const version = await writeVersion(trx, copy, {
    document: draft === null && written !== null ? written : changed,
    kind: isChangedOnline ? 'live' : 'saved',
    actorId,
    draft: draft === null ? (isOnline ? null : { state: 'draft' }) : { state: draft.state },
    now,
  });
  return { kind: 'changed', version };
}
