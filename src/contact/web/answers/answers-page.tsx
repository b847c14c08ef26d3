import type { JSX } from 'preact';
import { NEED_TOPICS, type NeedTopic } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { ANSWERS_PATH } from '../../model/answers/answer-paths.ts';
import { firstParagraph, knownTopic } from '../../model/answers/answer-topic.ts';
import { answerPath, type PublicAnswer } from '../../model/answers/public-answer.ts';
import { contactTexts } from '../../texts.ts';
import { TOPIC_ICONS, topicLabel } from '../services/topic-words.ts';

export interface AnswersPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  /** As typed; empty = nothing was searched. */
  readonly words: string;
  /** What fits the words, best first. */
  readonly found: readonly PublicAnswer[];
  readonly all: readonly PublicAnswer[];
}

/** /antworten – what many people ask, by topic, and a search in everyday words. */
export function AnswersPage(props: AnswersPageProps): JSX.Element {
  const { shell, language, words, found, all } = props;
  const t = contactTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={ANSWERS_PATH}
      search={words === '' ? '' : `?q=${encodeURIComponent(words)}`}
      title={t('answers.title')}
      description={t('answers.lead')}
      robots={words === '' ? undefined : 'noindex, follow'}
      currentNav="advice"
      breadcrumb={[]}
    >
      <h1>{t('answers.title')}</h1>
      <p class="lead">{t('answers.lead')}</p>
      <search>
        <form
          method="get"
          action={localizedPath(language, ANSWERS_PATH)}
          aria-label={t('answers.search')}
        >
          <TextField
            language={language}
            id="q"
            name="q"
            type="search"
            label={t('answers.search')}
            hint={t('answers.searchHint')}
            value={words}
            maxLength={200}
            autocomplete="off"
          />
          <Button icon="search">{t('answers.searchSubmit')}</Button>
        </form>
      </search>
      {words !== '' && <Found {...props} />}
      {NEED_TOPICS.map((topic) => (
        <Topic
          key={topic}
          topic={topic}
          language={language}
          answers={all.filter(
            ({ document }) => knownTopic(document.topic, NEED_TOPICS, 'unsure') === topic,
          )}
        />
      ))}
      {all.length === 0 && <p>{t('answers.none')}</p>}
      <h2>{t('answers.ask.title')}</h2>
      <p>{t('answers.ask.text')}</p>
      <p>
        <LinkButton icon="mail" href={localizedPath(language, '/kontakt')}>
          {t('answers.ask.submit')}
        </LinkButton>
      </p>
    </PageFrame>
  );

  function Found({ found: fitting }: { found: readonly PublicAnswer[] }): JSX.Element {
    return (
      <section aria-labelledby="found">
        <h2 id="found">{t('answers.found', { count: found.length })}</h2>
        {fitting.length === 0 ? (
          <p>{t('answers.foundNone')}</p>
        ) : (
          <ul class="cards">
            {fitting.map((answer) => (
              <Card as="li" key={answer.slug}>
                <h3 class="card-title">
                  <QuestionLink answer={answer} language={language} />
                </h3>
                <p lang={foreignLanguage(answer.document.answer, language)}>
                  {firstParagraph(localized(answer.document.answer, language))}
                </p>
              </Card>
            ))}
          </ul>
        )}
      </section>
    );
  }
}

function Topic(props: {
  readonly topic: NeedTopic;
  readonly language: Language;
  readonly answers: readonly PublicAnswer[];
}): JSX.Element | null {
  const { topic, language, answers } = props;
  if (answers.length === 0) return null;
  const t = contactTexts(language);
  return (
    <section aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>
        <Icon name={TOPIC_ICONS[topic]} /> {topicLabel(topic, t)}
      </h2>
      <ul>
        {answers.map((answer) => (
          <li key={answer.slug}>
            <QuestionLink answer={answer} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionLink(props: { answer: PublicAnswer; language: Language }): JSX.Element {
  const { answer, language } = props;
  const { question } = answer.document;
  return (
    <a
      href={localizedPath(language, answerPath(answer.slug))}
      lang={foreignLanguage(question, language)}
    >
      {localized(question, language)}
    </a>
  );
}
