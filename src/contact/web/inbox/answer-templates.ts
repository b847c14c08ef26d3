import type { ContactText, ContactTranslate } from '../../texts.ts';

/** Ready sentences that an answer may begin with. */
export const ANSWER_TEMPLATES = ['looking', 'courses', 'talk', 'missed'] as const;
export type AnswerTemplate = (typeof ANSWER_TEMPLATES)[number];

const NAMES = {
  looking: 'inbox.template.looking',
  courses: 'inbox.template.courses',
  talk: 'inbox.template.talk',
  missed: 'inbox.template.missed',
} as const satisfies Record<AnswerTemplate, ContactText>;

const TEXTS = {
  looking: 'inbox.templateText.looking',
  courses: 'inbox.templateText.courses',
  talk: 'inbox.templateText.talk',
  missed: 'inbox.templateText.missed',
} as const satisfies Record<AnswerTemplate, ContactText>;

export const templateName = (template: AnswerTemplate, t: ContactTranslate): string =>
  t(NAMES[template]);

/** The sentences in the language of `t`, which is that of the letters to the sender. */
export const templateText = (
  template: AnswerTemplate,
  t: ContactTranslate,
  values: { readonly phone: string; readonly appointments: string },
): string => t(TEXTS[template], values);

export function readTemplate(text: string): AnswerTemplate | null {
  return ANSWER_TEMPLATES.find((template) => text === `template:${template}`) ?? null;
}

/** What was typed, an empty line, and what is put in after it. */
export function withInserted(typed: string, inserted: string): string {
  const before = typed.trimEnd();
  return before === '' ? inserted : `${before}\n\n${inserted}`;
}
