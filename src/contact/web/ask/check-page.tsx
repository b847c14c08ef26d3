import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { FoundAnswer } from '../../model/answers/find-answers.ts';
import { answerPath } from '../../model/answers/public-answer.ts';
import { contactTexts } from '../../texts.ts';
import { CONTACT_PATH } from './ask-paths.ts';
import type { Asked, AskValues } from './check-asked.ts';
import { FormStart } from './form-fields.tsx';
import type { NeedView } from './need-view.ts';
import { hiddenFields } from './read-values.ts';
import { languageFact, wayFact } from './way-words.ts';

export interface CheckPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly values: AskValues;
  readonly asked: Asked;
  /** What the question asks for, one by one, and who is going to answer. */
  readonly needs: readonly NeedView[];
  /** What others have asked before. */
  readonly answers: readonly FoundAnswer[];
  readonly start: string;
}

/** The step between writing and sending: what we understood, who answers until when, and what is answered already. */
export function CheckPage(props: CheckPageProps): JSX.Element {
  const { shell, language, values, asked, needs, answers } = props;
  const t = contactTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={CONTACT_PATH}
      title={t('ask.check.title')}
      robots="noindex"
      hasPrintAddress={false}
      breadcrumb={[{ label: t('ask.crumb'), path: CONTACT_PATH }]}
    >
      <h1>{t('ask.check.title')}</h1>
      <p class="lead">{t('ask.check.lead', { count: needs.length })}</p>
      <form class="ask-form" method="post" action={localizedPath(language, CONTACT_PATH)}>
        {hiddenFields(values).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <ol class="ask-needs">
          {needs.map((need) => (
            <Card as="li" key={need.key}>
              <NeedCard need={need} language={language} />
            </Card>
          ))}
        </ol>
        <Answered answers={answers} language={language} />
        <FactList
          facts={[wayFact(asked, language), languageFact(asked.language ?? language, language)]}
        />
        <FormStart language={language} start={props.start} />
        <div class="buttons">
          <Button icon="check" name="step" value="send">
            {t('ask.send')}
          </Button>
          <Button kind="secondary" name="step" value="change">
            {t('ask.change')}
          </Button>
        </div>
        <p class="small">{t('ask.send.next')}</p>
      </form>
    </PageFrame>
  );
}

function NeedCard(props: { need: NeedView; language: Language }): JSX.Element {
  const { need, language } = props;
  const t = contactTexts(language);
  return (
    <>
      <h2 class="card-title">
        <Icon name={need.icon} /> {need.label}
      </h2>
      {need.words !== null && <blockquote class="ask-words">{need.words}</blockquote>}
      <p>
        <b>{need.service}</b> {t('ask.until', { day: need.until })}
      </p>
    </>
  );
}

/** What others have asked before: whoever finds the answer there need not wait. */
function Answered(props: {
  answers: readonly FoundAnswer[];
  language: Language;
}): JSX.Element | null {
  const { answers, language } = props;
  const t = contactTexts(language);
  if (answers.length === 0) return null;
  return (
    <Notice title={t('ask.answered')}>
      <ul>
        {answers.map(({ answer }) => (
          <li key={answer.id}>
            <a href={localizedPath(language, answerPath(answer.slug))}>
              {localized(answer.document.question, language)}
            </a>
          </li>
        ))}
      </ul>
      <p class="small">{t('ask.answered.text')}</p>
    </Notice>
  );
}
