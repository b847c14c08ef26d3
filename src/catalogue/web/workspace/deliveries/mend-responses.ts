import type { NamedMember } from '../../../../accounts/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { CourseDocument } from '../../../model/course-document.ts';
import { newCourseDocument } from '../../../model/new-course-document.ts';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';
import { mendRecord } from '../../../use-cases/intake/mend-record.ts';
import { wordsOf } from '../../words/words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { MendPage } from './mend-page.tsx';
import { shownCourse } from './shown-change.ts';

export interface RecordAct {
  readonly deliveryId: string;
  readonly item: DeliveryItem;
  readonly form: FormBody;
  readonly language: Language;
  readonly actorId: string;
  readonly now: Date;
}

/** Makes a draft of a rejected record with what is known of it, and leads to the editor. */
export async function mendChosen(
  parts: CourseWorkspace,
  member: NamedMember,
  { deliveryId, item, form, language, actorId, now }: RecordAct,
): Promise<Response | null> {
  const title = formText(form, 'title');
  const known = shownCourse(item.after);
  const parsed = CourseDocument.safeParse({ ...(known ?? newCourseDocument(title)), title });
  if (!parsed.success) {
    const wrong = { title: wordsOf(language).t('editor.mend.titleMissing') };
    const page = MendPage({ shell: parts.shell, language, member, deliveryId, item, title, wrong });
    return htmlResponse(page, { status: 422 });
  }
  const { record } = item;
  const act = { memberId: member.id, deliveryId, record, document: parsed.data, actorId, now };
  const mended = await mendRecord(parts.db, act);
  if (mended === null) return null;
  return seeOther(localizedPath(language, coursePaths(member.slug, mended.offerId).text));
}
