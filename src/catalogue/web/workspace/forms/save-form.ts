import type { Actor } from '../../../../accounts/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { randomId, stableId } from '../../../../platform/ids.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import type { SaveAnswer } from '../../../use-cases/editing/answers.ts';
import { saveCourse } from '../../../use-cases/editing/save-course.ts';
import { wordsOf } from '../../words/words.ts';
import { type FoundCourse, notThere } from '../find-course.ts';
import { MergePage } from '../merge/merge-page.tsx';
import type { CourseWorkspace } from '../parts.ts';
import { readKeys } from './save-keys.ts';

/** A form about a course as it was sent. */
export interface SentForm {
  readonly form: FormBody;
  readonly actor: Actor;
  readonly language: Language;
  readonly path: string;
  readonly now: Date;
}

/** Whether the form saved itself while somebody was typing. */
export const isAutosave = (form: FormBody): boolean => formText(form, 'autosave') === '1';

/**
 * Saves a course from one of its forms and leads on. Where somebody else has changed the same thing, both are shown side by side
 * (409); a form that saved itself gets the answer as JSON.
 */
export async function saveForm(
  parts: CourseWorkspace,
  found: FoundCourse,
  document: CourseDocument,
  sent: SentForm,
  /** Where the button leads, and from where the form is sent on after it saved itself. Without language prefix. */
  paths: { readonly next: string; readonly form: string },
): Promise<Response> {
  const { member, course } = found;
  const keys = readKeys(sent.form);
  const answer = await saveCourse(parts.db, {
    memberId: member.id,
    offerId: course.offerId,
    baseVersion: keys.version,
    seen: keys.seen,
    document,
    // Sent twice it is saved once – but only if it says the same: after a step back somebody may have typed on.
    receiptId: stableId(keys.receipt, JSON.stringify(document)),
    actorId: sent.actor.personId,
    now: sent.now,
  });
  if (answer.kind === 'missing') return notThere(parts, sent);
  if (isAutosave(sent.form)) return autosaved(answer, sent, paths.form);
  if (answer.kind === 'saved') {
    const next = localizedPath(sent.language, paths.next);
    return seeOther(answer.isMerged ? `${next}?done=merged` : next);
  }
  const labels = await parts.labels.get(sent.now);
  const { shell } = parts;
  const { language } = sent;
  const page = MergePage({ shell, language, ...found, conflict: answer, labels, next: paths.next });
  return htmlResponse(page, { status: 409 });
}

/** What the script beside a form needs to go on. */
export function autosaved(
  answer: Exclude<SaveAnswer, { kind: 'missing' }>,
  { language, now }: Pick<SentForm, 'language' | 'now'>,
  formPath: string,
): Response {
  if (answer.kind === 'conflict') return Response.json({ kind: 'conflict' }, { status: 409 });
  const { t, format } = wordsOf(language);
  return Response.json({
    said: t('editor.auto.saved', { time: format.time(now) }),
    version: answer.version,
    receipt: randomId(),
    action: localizedPath(language, formPath),
  });
}
