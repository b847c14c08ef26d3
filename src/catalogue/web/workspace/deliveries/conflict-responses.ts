import type { NamedMember } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import type { CourseChange } from '../../../model/course-changes.ts';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';
import { type CourseVersionEntry, listVersions } from '../../../use-cases/editing/list-versions.ts';
import { openCourse } from '../../../use-cases/editing/open-course.ts';
import { takeFromDelivery } from '../../../use-cases/intake/take-from-delivery.ts';
import { PlacesSchema, withTheirs } from '../merge/apply-choices.ts';
import { choiceName } from '../merge/merge-page.tsx';
import type { CourseWorkspace } from '../parts.ts';
import { deliveryPath } from '../paths.ts';
import { ConflictPage, type HandEdit } from './conflict-page.tsx';
import type { RecordAct } from './mend-responses.ts';
import { type ShownChange, shownChange, stillDifferent } from './shown-change.ts';

interface FoundConflict {
  readonly course: OpenCourse;
  readonly change: ShownChange;
}

/** The page on which people choose between their own values and those of the source; null where there is nothing to choose. */
export async function conflictResponse(
  parts: CourseWorkspace,
  member: NamedMember,
  asked: {
    readonly deliveryId: string;
    readonly item: DeliveryItem;
    readonly language: Language;
    readonly now: Date;
  },
): Promise<Response | null> {
  const found = await findConflict(parts, member, asked.item);
  if (found === null) return null;
  const { course, change } = found;
  const history =
    (await listVersions(parts.db, { memberId: member.id, offerId: course.offerId })) ?? [];
  const page = ConflictPage({
    shell: parts.shell,
    language: asked.language,
    member,
    deliveryId: asked.deliveryId,
    position: asked.item.position,
    course,
    delivered: change.after,
    edits: stillDifferent(change, course.document).map((one) => editOf(one, history)),
    labels: await parts.labels.get(asked.now),
  });
  return htmlResponse(page);
}

/** Takes the values of the source that were chosen. */
export async function takeChosen(
  parts: CourseWorkspace,
  member: NamedMember,
  { deliveryId, item, form, language, actorId, now }: RecordAct,
): Promise<Response | null> {
  const found = await findConflict(parts, member, item);
  if (found === null) return null;
  const { course, change } = found;
  const back = localizedPath(language, deliveryPath(member.slug, deliveryId));
  const places = PlacesSchema.safeParse(jsonOf(formText(form, 'places')));
  const isSeen =
    formText(form, 'version') === String(course.version) && formText(form, 'seen') === course.seen;
  if (!places.success || !isSeen) return seeOther(`${back}?art=kept&done=meanwhile`);
  const isAll = formText(form, 'all') === 'yes';
  const chosen = places.data.filter(
    (_place, number) => isAll || formText(form, choiceName(number)) === 'theirs',
  );
  if (chosen.length === 0) return seeOther(`${back}?art=kept`);
  const done = await takeFromDelivery(parts.db, {
    memberId: member.id,
    offerId: course.offerId,
    actorId,
    now,
    course,
    document: withTheirs(course.document, change.after, chosen),
    follows: isAll,
    geocode: parts.geocode,
  });
  return seeOther(`${back}?art=kept&done=${done}`);
}

async function findConflict(
  { db }: CourseWorkspace,
  member: NamedMember,
  item: DeliveryItem,
): Promise<FoundConflict | null> {
  const change = shownChange(item);
  if (item.kind !== 'kept' || item.offerId === null || change === null) return null;
  const course = await openCourse(db, { memberId: member.id, offerId: item.offerId });
  return course === null ? null : { course, change };
}

/** Who wrote what stands there now: the newest version that changed it. */
function editOf(change: CourseChange, history: readonly CourseVersionEntry[]): HandEdit {
  const entry = history.find(({ changes }) =>
    changes.some(
      (one) => one.runId === change.runId && (one.part === change.part || one.part === 'run'),
    ),
  );
  return { change, name: entry?.actorName ?? null, at: entry?.at ?? null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
