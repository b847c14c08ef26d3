import { formText } from '../../../platform/http/form-text.ts';
import { LANGUAGES, localizedPath } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';
import { answerNeed } from '../../use-cases/enquiry/answer-need.ts';
import {
  type ActAnswer,
  type ActRequest,
  again,
  obstacle,
  textProblem,
  typedText,
} from './act-answer.ts';
import { readTemplate, templateText, withInserted } from './answer-templates.ts';
import { courseOf, findCourses } from './find-courses.ts';
import { knownAnswer } from './known-answers.ts';

/** Sends an answer; or, by the other buttons of its form, looks for courses and puts courses or ready sentences into it. */
export async function answerOnNeed(request: ActRequest): Promise<ActAnswer> {
  const { parts, act, form, language } = request;
  const t = contactTexts(language);
  const typed = {
    answer: typedText(form, 'answer'),
    course: typedText(form, 'course'),
  };
  const insert = formText(form, 'insert');
  if (insert === 'find') {
    if (typed.course === '') return again(typed, { course: t('inbox.wrong.course') });
    const found = await findCourses(parts, typed.course, act.now);
    return { kind: 'form', status: 200, typed, wrong: {}, found, isChanged: false };
  }
  if (insert !== '') {
    const inserted = await insertedText(request, insert);
    const answer = inserted === null ? typed.answer : withInserted(typed.answer, inserted);
    return {
      kind: 'form',
      status: 200,
      typed: { answer, course: '' },
      wrong: {},
      found: null,
      isChanged: false,
    };
  }
  const problem = textProblem(typed.answer, language);
  if (problem !== undefined) return again(typed, { answer: problem });
  const { kind } = await answerNeed(parts, { ...act, text: typed.answer });
  return kind === 'sent' || kind === 'kept' ? { kind: 'need', done: kind } : obstacle(kind, typed);
}

/** A ready sentence, or a known answer or a course with its address, in the language of the sender's letters; null for what is neither. */
async function insertedText(
  { parts, need, act }: ActRequest,
  insert: string,
): Promise<string | null> {
  const language = LANGUAGES.find((one) => one === need.pageLanguage) ?? 'de';
  const address = (path: string) => parts.publicUrl + localizedPath(language, path);
  const template = readTemplate(insert);
  if (template !== null) {
    return templateText(template, contactTexts(language), {
      phone: parts.network.settings.contact.phone,
      appointments: address('/beratung/termine'),
    });
  }
  const slug = /^answer:([\w-]{1,200})$/.exec(insert)?.[1];
  if (slug !== undefined) {
    const known = knownAnswer(parts, slug, { language, now: act.now });
    return known === null ? null : `${known.question}\n${address(known.path)}`;
  }
  const courseId = /^course:(\w{1,40})$/.exec(insert)?.[1];
  const course = courseId === undefined ? null : await courseOf(parts, courseId);
  return course === null
    ? null
    : `${course.title} (${course.providerName})\n${address(course.path)}`;
}
