import type { ComponentChildren, JSX } from 'preact';
import {
  buildWays,
  type CheckRules,
  FundingCheck,
  FundingEmployer,
  FundingWays,
  type RuleBook,
} from '../../../../funding/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { PageFrame } from '../../../../ui/page-frame.tsx';
import { phoneHref } from '../../../../ui/phone.ts';
import type { PageShell } from '../../../../ui/shell.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import { fundingPath, offerHref, offerPath } from '../../courses/course-links.ts';
import type { Words } from '../../words/words.ts';
import type { SortedRuns } from '../sort-runs.ts';
import { checkCourse } from './check-course.ts';
import { priceSentence } from './cost-section.tsx';
import type { CourseCost } from './course-cost.ts';
import { DeadlineNotice } from './deadline-notice.tsx';
import { Assumptions, Examples } from './examples.tsx';
import { factRows, unknownFacts } from './fact-words.ts';
import { Funds, Mandatory } from './funds.tsx';
import { answersOf } from './offer-facts.ts';
import { LapsedFunding, StatedFunding } from './provider-statements.tsx';

export interface FundingPageView {
  readonly shell: PageShell;
  readonly words: Words;
  readonly offer: OfferDetail;
  readonly runs: SortedRuns;
  readonly cost: CourseCost;
  readonly funding: RuleBook;
  readonly checkRules: CheckRules;
  readonly labels: Labels;
  readonly today: LocalDate;
}

/** /kurse/{course}/foerderung – the check with what is known of the course, the same as questions to unfold, and all facts. */
export function FundingPage(view: FundingPageView): JSX.Element {
  const { shell, words, offer, runs, cost, funding, today } = view;
  const { t, language } = words;
  const ways = buildWays(funding, { today, fixed: answersOf(cost.facts) });
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={fundingPath(offer)}
      title={t('cost.page.title', { title: offer.title })}
      description={t('cost.page.lead')}
      robots="noindex"
      currentNav="courses"
      breadcrumb={[
        { label: t('courses.title'), path: '/kurse' },
        { label: offer.title, path: offerPath(offer) },
      ]}
    >
      <div class="course">
        <header class="course-head">
          <h1>{t('cost.page.title', { title: offer.title })}</h1>
          <p class="lead">{priceSentence(cost, words)}</p>
        </header>
        <FundingCheck
          shell={shell}
          language={language}
          rules={view.checkRules}
          course={{ ...checkCourse(offer, cost, runs.upcoming, words), withoutScript: '#wege' }}
        />
        <LikelySection view={view} />
        <Section id="angaben" title={t('cost.facts')}>
          <FactTable view={view} />
          <h3>{t('cost.provider')}</h3>
          <StatedFunding offer={offer} labels={view.labels} today={today} words={words} />
        </Section>
        <Section id="wege" title={t('cost.ways')}>
          <p>{t('cost.waysLead')}</p>
          <FundingWays language={language} book={funding} ways={ways} />
        </Section>
        <Section id="betriebe" title={t('cost.people')}>
          <p>{t('cost.peopleText')}</p>
          <People view={view} />
          <FundingEmployer
            shell={shell}
            language={language}
            book={funding}
            rules={view.checkRules}
            course={{ title: offer.title, facts: answersOf(cost.facts) }}
          />
        </Section>
      </div>
    </PageFrame>
  );
}

function LikelySection({ view }: { view: FundingPageView }): JSX.Element {
  const { words, offer, runs, cost, labels, today } = view;
  const hasDeadlines = runs.next !== null && cost.deadlines.length > 0;
  return (
    <Section id="faelle" title={words.t('cost.cases')}>
      {cost.examples.length === 0 ? (
        <p>{words.t('cost.open')}</p>
      ) : (
        <>
          <Examples {...cost} labels={labels} words={words} />
          <Assumptions {...cost} words={words} />
        </>
      )}
      <LapsedFunding offer={offer} labels={labels} today={today} words={words} />
      <Funds cost={cost} labels={labels} words={words} />
      <Mandatory cost={cost} labels={labels} words={words} />
      <DeadlineNotice
        cost={cost}
        run={runs.next}
        labels={labels}
        words={words}
        calendarHref={
          hasDeadlines ? `${offerHref(words.language, offer)}/${runs.next?.id}/fristen.ics` : null
        }
      />
    </Section>
  );
}

function FactTable({ view }: { view: FundingPageView }): JSX.Element {
  const { words, cost, funding } = view;
  const { t } = words;
  const unknown = unknownFacts(cost.facts, funding, words);
  return (
    <>
      <dl class="cost-facts">
        {factRows(cost.facts, funding, words).map(({ name, value, source }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} <span class="small">({source})</span>
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && <p>{t('cost.unknown', { list: unknown.join(', ') })}</p>}
    </>
  );
}

function People({ view }: { view: FundingPageView }): JSX.Element {
  const { shell, words } = view;
  const { t, language } = words;
  const { phone } = shell.site(language).contact;
  const link = (path: string): string => localizedPath(language, path);
  return (
    <div class="buttons">
      <LinkButton kind="secondary" icon="phone" href={phoneHref(phone)}>
        {t('cost.call', { phone })}
      </LinkButton>
      <LinkButton kind="secondary" icon="person" href={link('/beratung')}>
        {t('course.advice')}
      </LinkButton>
      <LinkButton kind="secondary" icon="group" href={link('/foerderung/betriebe')}>
        {t('cost.companies')}
      </LinkButton>
      <LinkButton kind="quiet" icon="previous" href={offerHref(language, view.offer)}>
        {t('cost.back')}
      </LinkButton>
    </div>
  );
}

function Section(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="course-section" aria-labelledby={`${props.id}-title`} id={props.id}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  );
}
