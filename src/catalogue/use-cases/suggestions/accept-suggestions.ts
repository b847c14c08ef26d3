import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { changesBetween } from '../../model/course-changes.ts';
import { type SuggestionLists, suggest } from '../../model/suggestions/suggest.ts';
import {
  type Suggestion,
  suggestionKey,
  withSuggestion,
} from '../../model/suggestions/suggestion.ts';
import { isTrusted } from '../../queries/editing/is-trusted.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import { declinedSuggestions } from '../../queries/suggestions/declined-suggestions.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Geocode, Missing } from '../editing/answers.ts';
import { goOnline } from '../editing/go-online.ts';
import { draftAfter } from '../editing/save-course.ts';
import { withinCourse } from '../editing/within-course.ts';

export type AcceptAnswer =
  /** `isOnline`: at once, because nothing else of the course was waiting to go online. */
  { readonly kind: 'accepted'; readonly count: number; readonly isOnline: boolean } | Missing;

/**
 * Sets suggested values in a course because a person pressed the button; `chosen` null = all there are. Only what is still suggested
 * is set. Where the course is as it is online and the office trusts the member it goes online at once, otherwise into the draft. From
 * then on deliveries leave the course alone as after any edit by hand.
 */
export async function acceptSuggestions(
  db: Kysely<EditingTables>,
  act: CourseAct & {
    readonly chosen: readonly string[] | null;
    readonly lists: SuggestionLists;
    readonly geocode: Geocode;
  },
): Promise<AcceptAnswer> {
  return withinCourse(db, act, async (trx, copy): Promise<AcceptAnswer> => {
    const declined = await declinedSuggestions(trx, [act.offerId]);
    const accepted = stillSuggested(copy, { ...act, declined: declined.get(act.offerId) });
    const document = accepted.reduce(withSuggestion, copy.document);
    const isChanged = changesBetween(copy.document, document).length > 0;
    if (!isChanged) return { kind: 'accepted', count: 0, isOnline: false };
    const count = accepted.length;
    const isAsOnline = copy.draft === null && copy.offer.publication === 'published';
    if (!isAsOnline || !(await isTrusted(trx, act.memberId))) {
      await writeVersion(trx, copy, {
        ...act,
        document,
        kind: 'saved',
        draft: draftAfter(copy, document),
      });
      return { kind: 'accepted', count, isOnline: false };
    }
    // A topic more does not say that the rest of the course is still right.
    const online = await goOnline(trx, copy, { ...act, document, confirms: false });
    await writeVersion(trx, copy, { ...act, document: online, kind: 'published', draft: null });
    const subject = { kind: 'offer', id: copy.offer.id };
    const { actorId, memberId, now } = act;
    await note(trx, { actorId, action: 'course.published', subject, memberId, now });
    return { kind: 'accepted', count, isOnline: true };
  });
}

interface StillAsked {
  readonly chosen: readonly string[] | null;
  readonly lists: SuggestionLists;
  readonly declined: ReadonlySet<string> | undefined;
}

function stillSuggested(
  { document }: WorkingCopy,
  { chosen, lists, declined }: StillAsked,
): readonly Suggestion[] {
  const all = suggest(document, lists, declined);
  return chosen === null ? all : all.filter((one) => chosen.includes(suggestionKey(one)));
}
