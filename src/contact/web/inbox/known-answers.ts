import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { answerPath, type PublicAnswer } from '../../model/answers/public-answer.ts';
import type { InboxParts } from './inbox-parts.ts';
import type { KnownAnswer } from './need-props.ts';

type Parts = Pick<InboxParts, 'answers'>;

const known = ({ slug, document }: PublicAnswer, language: Language): KnownAnswer => ({
  slug,
  question: localized(document.question, language),
  path: answerPath(slug),
});

/** Public answers that fit what somebody asks; none without words. */
export function knownAnswers(
  { answers }: Parts,
  words: string | null,
  { language, now }: { readonly language: Language; readonly now: Date },
): readonly KnownAnswer[] {
  if (words === null || words === '') return [];
  return answers
    .find({ words, today: localDate(now) })
    .map(({ answer }) => known(answer, language));
}

/** One of them by its address; null if it is public no more. */
export function knownAnswer(
  { answers }: Parts,
  slug: string,
  { language, now }: { readonly language: Language; readonly now: Date },
): KnownAnswer | null {
  const answer = answers.bySlug(slug, localDate(now));
  return answer === null ? null : known(answer, language);
}
