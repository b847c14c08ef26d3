import type { FormBody } from '../../../../platform/http/form-body.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import { type Applied, apply } from './apply.ts';
import { formTexts } from './form-reader.ts';

const NAMES = ['title', 'topic', 'description', 'audience'] as const;
/** The first form as typed: what the course is. */
export type BasicsTyped = Readonly<Record<(typeof NAMES)[number], string>>;

export const readBasics = (form: FormBody): BasicsTyped => formTexts(form, NAMES);

export function basicsOf(document: CourseDocument): BasicsTyped {
  return {
    title: document.title,
    topic: document.topics[0] ?? '',
    description: document.description ?? '',
    audience: document.audience ?? '',
  };
}

/** The course with what was typed; topics beyond the first stay. */
export function applyBasics(document: CourseDocument, typed: BasicsTyped): Applied {
  const others = document.topics.filter((topic) => topic !== document.topics[0]);
  const topics = typed.topic === '' ? others : [typed.topic, ...others];
  const { title, description, audience } = typed;
  return apply({ ...document, title, topics, description, audience });
}
