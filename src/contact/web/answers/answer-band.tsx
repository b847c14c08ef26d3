import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { AnswerBook } from '../../model/answers/answer-book.ts';
import { firstParagraph } from '../../model/answers/answer-topic.ts';
import type { FoundAnswer } from '../../model/answers/find-answers.ts';
import { answerPath } from '../../model/answers/public-answer.ts';
import { contactTexts } from '../../texts.ts';

/** Answers to what somebody has just typed: the question as a link, the first paragraph of the answer. Nothing where there is none. */
export function AnswerBand(props: {
  readonly found: readonly FoundAnswer[];
  readonly language: Language;
}): JSX.Element | null {
  const { found, language } = props;
  if (found.length === 0) return null;
  const t = contactTexts(language);
  return (
    <Notice title={t('answers.band.title')}>
      {found.map(({ answer }) => {
        const { question, answer: words } = answer.document;
        return (
          <div key={answer.slug}>
            <p>
              <a
                href={localizedPath(language, answerPath(answer.slug))}
                lang={foreignLanguage(question, language)}
              >
                <b>{localized(question, language)}</b>
              </a>
            </p>
            <p lang={foreignLanguage(words, language)}>
              {firstParagraph(localized(words, language))}
            </p>
          </div>
        );
      })}
    </Notice>
  );
}

/** The band for the search of courses: silent unless the words read like a question. */
export function answerBandFor(
  answers: Pick<AnswerBook, 'find'>,
): (asked: {
  readonly words: string;
  readonly language: Language;
  readonly today: LocalDate;
}) => JSX.Element | null {
  return ({ words, language, today }) => {
    const found = answers.find({ words, today, mustAsk: true });
    return found.length === 0 ? null : <AnswerBand found={found} language={language} />;
  };
}
