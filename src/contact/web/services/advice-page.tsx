import type { JSX } from 'preact';
import type { Network, Places } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { AskButtons } from '../../../ui/ask-buttons.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawing.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { FoundAnswer } from '../../model/answers/find-answers.ts';
import { answerPath } from '../../model/answers/public-answer.ts';
import { SLOTS_PATH } from '../../model/appointments/appointment-paths.ts';
import type { FoundService } from '../../model/services/find-services.ts';
import { ADVICE_PATH } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';
import { AdviceMap } from './advice-map.tsx';
import { type AdviceQuery, adviceSearch } from './advice-query.ts';
import { AdviceSearch, AdviceTopics } from './advice-search.tsx';
import type { ListedAdvice } from './list-advice.ts';
import { ServiceCard } from './service-card.tsx';
import { topicLabel } from './topic-words.ts';

export interface AdvicePageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly network: Network;
  readonly gazetteer: Pick<Places, 'find'>;
  readonly now: Date;
  readonly query: AdviceQuery;
  readonly listed: ListedAdvice;
  readonly answers: readonly FoundAnswer[];
}

/** /beratung – who helps: by everyday words, pictures, place and language. */
export function AdvicePage(props: AdvicePageProps): JSX.Element {
  const { language, query, listed } = props;
  const t = contactTexts(language);
  const search = adviceSearch(query);
  const isAsked = query.q !== '' || query.topic !== undefined;
  return (
    <PageFrame
      shell={props.shell}
      language={language}
      path={ADVICE_PATH}
      search={search}
      robots={search === '' ? undefined : 'noindex, follow'}
      title={t('services.title')}
      description={t('services.lead')}
      currentNav="advice"
      breadcrumb={[]}
    >
      <div class="page-opening">
        <div>
          <h1>{t('services.title')}</h1>
          <p class="lead">{t('services.lead')}</p>
        </div>
        {!isAsked && <Drawing name="desk" />}
      </div>
      <AdviceSearch language={language} query={query} listed={listed} />
      {!isAsked && <AdviceTopics language={language} query={query} />}
      {listed.found.length === 0 ? (
        <Nothing {...props} />
      ) : isAsked ? (
        <Found {...props} />
      ) : (
        <Everything {...props} />
      )}
      <AdviceMap {...props} />
      {isAsked && <AdviceTopics language={language} query={query} />}
      <h2>{t('services.prepare')}</h2>
      <ul class="prose">
        <li>{t('services.prepare.free')}</li>
        <li>{t('services.prepare.before')}</li>
        <li>{t('services.prepare.company')}</li>
      </ul>
      <p>
        <a href={localizedPath(language, '/foerderung')}>{t('services.funding')}</a>
      </p>
    </PageFrame>
  );
}

/** For a question: the answer if there is one, then the services, best first. */
function Found(props: AdvicePageProps): JSX.Element {
  const { language, listed, answers, query } = props;
  const t = contactTexts(language);
  return (
    <>
      {answers.length > 0 && (
        <Notice title={t('services.answers')}>
          <ul>
            {answers.map(({ answer }) => (
              <li key={answer.slug}>
                <a href={localizedPath(language, answerPath(answer.slug))}>
                  {localized(answer.document.question, language)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2 id="results">
        {query.topic === undefined
          ? t('services.results')
          : `${t('services.results')}: ${topicLabel(query.topic, t)}`}
      </h2>
      <p role="status">
        {listed.isGuess ? t('services.guess') : t('services.count', { count: listed.found.length })}
      </p>
      <Cards {...props} found={listed.found} />
      <AskButtons language={language} about={{ q: query.q, topic: query.topic }} />
    </>
  );
}

/** Without a question: the network's own services, then the bodies that are only named. */
function Everything(props: AdvicePageProps): JSX.Element {
  const { language, listed } = props;
  const t = contactTexts(language);
  const own = listed.found.filter(({ service }) => service.member !== undefined);
  const others = listed.found.filter(({ service }) => service.member === undefined);
  return (
    <>
      {own.length > 0 && (
        <>
          <h2>{t('services.own')}</h2>
          <p>
            <LinkButton kind="secondary" icon="calendar" href={localizedPath(language, SLOTS_PATH)}>
              {t('services.slots')}
            </LinkButton>
          </p>
          <Cards {...props} found={own} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{t('services.others')}</h2>
          <p>{t('services.others.text')}</p>
          <Cards {...props} found={others} />
        </>
      )}
    </>
  );
}

function Cards(props: AdvicePageProps & { found: readonly FoundService[] }): JSX.Element {
  return (
    <ul class="cards">
      {props.found.map(({ service, reasons }) => (
        <ServiceCard
          key={service.key}
          language={props.language}
          now={props.now}
          land={props.network.settings.land}
          service={service}
          reasons={reasons}
        />
      ))}
    </ul>
  );
}

function Nothing(props: AdvicePageProps): JSX.Element {
  const { language, query } = props;
  const t = contactTexts(language);
  return (
    <EmptyState drawing="poplars" title={t('services.none')} text={t('services.none.text')}>
      <p>
        <a href={localizedPath(language, ADVICE_PATH)}>{t('services.all')}</a>
      </p>
      <AskButtons language={language} about={{ q: query.q, topic: query.topic }} />
    </EmptyState>
  );
}
