import type { JSX } from 'preact';
import type { AdviceService } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { JsonLd } from '../../../ui/safe-html.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { ANSWERS_PATH } from '../../model/answers/answer-paths.ts';
import { firstParagraph, paragraphsOf } from '../../model/answers/answer-topic.ts';
import { answerPath, type PublicAnswer } from '../../model/answers/public-answer.ts';
import { advicePath } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';

export interface AnswerPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly answer: PublicAnswer;
  /** Services that can say more. */
  readonly services: readonly AdviceService[];
  /** Name of the contact point, for answers that no member stands for. */
  readonly contactName: string;
  /** What the person has just said about it. */
  readonly said: 'helped' | 'wrong' | undefined;
}

/** /antworten/{answer} – one question, its answer, who stands for it, when it was checked, and the way on. */
export function AnswerPage(props: AnswerPageProps): JSX.Element {
  const { shell, language, answer, services, said } = props;
  const t = contactTexts(language);
  const { question, answer: words, links } = answer.document;
  const asked = localized(question, language);
  const text = localized(words, language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={answerPath(answer.slug)}
      title={asked}
      description={firstParagraph(text)}
      currentNav="advice"
      breadcrumb={[{ label: t('answers.title'), path: ANSWERS_PATH }]}
      head={<JsonLd value={asLinkedData(asked, text, answer, language)} />}
    >
      <h1 lang={foreignLanguage(question, language)}>{asked}</h1>
      <div class="prose" lang={foreignLanguage(words, language)}>
        {paragraphsOf(text).map((paragraph, at) => (
          <p key={paragraph} class={at === 0 ? 'lead' : undefined}>
            {paragraph}
          </p>
        ))}
      </div>
      <Owner {...props} />
      {services.length + links.length > 0 && (
        <>
          <h2>{t('answers.more')}</h2>
          <ul>
            {links.map(({ label, url }) => (
              <li key={url}>
                {url.startsWith('/') ? (
                  <a href={localizedPath(language, url)}>{label}</a>
                ) : (
                  <a href={url} rel="noopener external">
                    {label}
                  </a>
                )}
              </li>
            ))}
            {services.map((service) => (
              <li key={service.key}>
                <a href={localizedPath(language, advicePath(service.key))}>{service.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <LinkButton icon="mail" href={localizedPath(language, '/kontakt')}>
          {t('answers.ask.submit')}
        </LinkButton>
      </p>
      {said === undefined ? <Vote {...props} /> : <Said language={language} said={said} />}
    </PageFrame>
  );
}

function Owner({ language, answer, contactName }: AnswerPageProps): JSX.Element {
  const t = contactTexts(language);
  const { owner, checkedOn, expiresOn } = answer;
  const { date } = formats(language);
  return (
    <p class="small">
      {t('answers.owner')}{' '}
      {owner === null ? (
        contactName
      ) : (
        <a href={localizedPath(language, `/anbieter/${owner.slug}`)}>{owner.name}</a>
      )}
      {'. '}
      {t('answers.checked', { day: date(checkedOn), end: date(expiresOn) })}
    </p>
  );
}

function Vote({ language, answer }: AnswerPageProps): JSX.Element {
  const t = contactTexts(language);
  return (
    <form method="post" action={localizedPath(language, answerPath(answer.slug))}>
      <h2>{t('answers.vote.title')}</h2>
      <p class="small">{t('answers.vote.text')}</p>
      <p>
        <Button kind="secondary" icon="guaranteed" name="vote" value="helped">
          {t('answers.vote.helped')}
        </Button>{' '}
        <Button kind="secondary" icon="warning" name="vote" value="wrong">
          {t('answers.vote.wrong')}
        </Button>
      </p>
    </form>
  );
}

function Said({ language, said }: { language: Language; said: 'helped' | 'wrong' }): JSX.Element {
  const t = contactTexts(language);
  return (
    <Notice tone={said === 'helped' ? 'positive' : 'info'} isStatus>
      <p>{said === 'helped' ? t('answers.said.helped') : t('answers.said.wrong')}</p>
    </Notice>
  );
}

/** For search engines: schema.org QAPage. */
function asLinkedData(name: string, text: string, answer: PublicAnswer, language: Language) {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    dateModified: answer.checkedOn,
    mainEntity: [{ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } }],
  };
}
