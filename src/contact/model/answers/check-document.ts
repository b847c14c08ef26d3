import type { AnswerDocument } from './answer-document.ts';
import { findPersonalText, type PersonalPart, visibleText } from './personal-text.ts';

/** What in an answer may say who somebody is, before a second person reads it. */
export function personalPartsOf(
  { question, answer, wordings }: AnswerDocument,
  allowed: readonly string[],
): readonly PersonalPart[] {
  return [question.de, question.en, answer.de, answer.en, ...wordings]
    .filter((text) => text !== undefined)
    .flatMap((text) => findPersonalText(visibleText(text), { allowed }));
}

/** Contacts that the network publishes itself: they may stand in answers. */
export function publishedWays(
  contacts: readonly { readonly phone?: string | undefined; readonly email?: string | undefined }[],
): readonly string[] {
  return contacts.flatMap(({ phone, email }) => [phone, email]).filter((way) => way !== undefined);
}
