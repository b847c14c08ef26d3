import type { WrongFields } from '../../../accounts/index.ts';
import { NEED_TOPICS } from '../../../network/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import { visibleText } from '../../model/answers/personal-text.ts';
import type { ContactTranslate } from '../../texts.ts';

/** The fields of an answer as typed. */
export interface TypedAnswer {
  readonly topic: string;
  readonly questionDe: string;
  readonly questionEn: string;
  readonly answerDe: string;
  readonly answerEn: string;
  /** One a line. */
  readonly wordings: string;
  readonly services: readonly string[];
  /** One a line: name, a vertical line, address. */
  readonly links: string;
}

export const NOTHING_TYPED: TypedAnswer = {
  topic: 'unsure',
  questionDe: '',
  questionEn: '',
  answerDe: '',
  answerEn: '',
  wordings: '',
  services: [],
  links: '',
};

/** The form as it begins for what is there. */
export function typedAnswerOf(document: AnswerDocument): TypedAnswer {
  return {
    topic: document.topic,
    questionDe: document.question.de,
    questionEn: document.question.en ?? '',
    answerDe: document.answer.de,
    answerEn: document.answer.en ?? '',
    wordings: document.wordings.join('\n'),
    services: document.services,
    links: document.links.map(({ label, url }) => `${label} | ${url}`).join('\n'),
  };
}

const FIELD_OF: Readonly<Record<string, keyof TypedAnswer>> = {
  topic: 'topic',
  'question.de': 'questionDe',
  'question.en': 'questionEn',
  'answer.de': 'answerDe',
  'answer.en': 'answerEn',
};

const PROBLEMS = {
  topic: 'answers.wrong.topic',
  questionDe: 'answers.wrong.question',
  questionEn: 'answers.wrong.question',
  answerDe: 'answers.wrong.answer',
  answerEn: 'answers.wrong.answer',
  wordings: 'answers.wrong.wordings',
  services: 'answers.wrong.services',
  links: 'answers.wrong.links',
} as const;

/** Reads the form: the answer, or the fields that are wrong with a sentence each. */
export function readAnswerForm(
  form: FormBody,
  serviceKeys: readonly string[],
  t: ContactTranslate,
): { readonly typed: TypedAnswer } & (
  | { readonly document: AnswerDocument; readonly wrong: null }
  | { readonly document: null; readonly wrong: WrongFields }
) {
  const field = (name: string) => visibleText(formText(form, name).replace(/\r\n?/g, '\n')).trim();
  const typed: TypedAnswer = {
    topic: field('topic'),
    questionDe: field('questionDe'),
    questionEn: field('questionEn'),
    answerDe: field('answerDe'),
    answerEn: field('answerEn'),
    wordings: field('wordings'),
    services: [form.values.services ?? []].flat(),
    links: field('links'),
  };
  const both = (de: string, en: string) => (en === '' ? { de } : { de, en });
  const read = AnswerDocument.safeParse({
    topic: NEED_TOPICS.find((topic) => topic === typed.topic) ?? '',
    question: both(typed.questionDe, typed.questionEn),
    answer: both(typed.answerDe, typed.answerEn),
    wordings: linesOf(typed.wordings),
    services: typed.services.filter((key) => serviceKeys.includes(key)),
    links: linesOf(typed.links).map((line) => {
      const [label = '', ...rest] = line.split('|');
      return { label: label.trim(), url: rest.join('|').trim() };
    }),
  });
  if (read.success) return { typed, document: read.data, wrong: null };
  const wrong: Record<string, string> = {};
  for (const { path } of read.error.issues) {
    const name = FIELD_OF[path.join('.')] ?? (String(path[0]) as keyof typeof PROBLEMS);
    wrong[name] = t(PROBLEMS[name] ?? 'answers.wrong.answer');
  }
  return { typed, document: null, wrong };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
